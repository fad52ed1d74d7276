# What each solution concept means: `detente concept NAME`.

concept-heading-plain = In plain words
concept-heading-definition = Definition
concept-heading-reads = How Détente says it
concept-heading-relations = How it relates to the others
concept-heading-source = Source
concept-heading-convention = Convention
concept-list-title = The concepts of stability
concept-list-note = A state is in equilibrium when it is stable for every actor. For one concept in full: detente concept seq
concept-notation = R(s) are the states an actor can move to from s; a move is an improvement when the actor prefers where it leads. The others answer with any sequence of their moves in which nobody moves twice running.
concept-convention = The others may move any number of times, as long as nobody moves twice running. An answer that leads back exactly to the starting state counts: the mover is no better off. Where an answer must be in the answerers' interest, each step must improve on the state it leaves, for whoever takes it.
concept-relations = Every Nash state is SSEQ; every SSEQ state is both SEQ and SMR; every SEQ or SMR state is GMR. SEQ and SMR do not imply each other.

concept-nash = Nash stability
    .plain = The actor has no move it would want to make.
    .definition = s is Nash stable for i when no state in R(s) of i is better for i than s.
    .reads = holds by itself
    .source = John F. Nash (1950, 1951); in the graph model: Fang, Hipel and Kilgour (1993).

concept-gmr = General metarationality (GMR)
    .plain = Whatever the actor might gain by moving, the others can take away again, whether or not that is in their own interest.
    .definition = s is GMR stable for i when every improvement s1 of i can be answered: the others can move from s1 to some s2 that is no better for i than s.
    .reads = holds only on threats (where it is not also SEQ)
    .source = Nigel Howard (1971); in the graph model: Fang, Hipel and Kilgour (1993).

concept-smr = Symmetric metarationality (SMR)
    .plain = As GMR, and the actor could not escape from the answer by moving once more.
    .definition = s is SMR stable for i when every improvement s1 of i can be answered by some s2 that is no better for i than s, and no s3 in R(s2) of i is better for i than s.
    .reads = holds only on threats (where it is not also SEQ), and the first mover could not answer back
    .source = Nigel Howard (1971); in the graph model: Fang, Hipel and Kilgour (1993).

concept-seq = Sequential stability (SEQ)
    .plain = Whatever the actor might gain by moving, the others would take away again by moves that are each in the interest of whoever makes them.
    .definition = s is SEQ stable for i when every improvement s1 of i can be answered by improvements of the others that lead from s1 to some s2 that is no better for i than s.
    .reads = holds because the others would answer, and it would be in their interest
    .source = Niall Fraser and Keith Hipel (1979, 1984); in the graph model: Fang, Hipel and Kilgour (1993).

concept-sseq = Symmetric sequential stability (SSEQ)
    .plain = As SEQ, and the actor could not escape from the answer by moving once more.
    .definition = s is SSEQ stable for i when every improvement s1 of i can be answered by improvements of the others that lead from s1 to some s2 that is no better for i than s, and no s3 in R(s2) of i is better for i than s.
    .reads = holds because the others would answer, and the first mover could not answer back
    .source = Rego and Vieira (2017). The letters SSEQ are also used for another concept, strongly sequential; here they always mean symmetric sequential.
