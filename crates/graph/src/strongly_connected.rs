//! Strongly connected components of a directed graph given by a function.
//!
//! (Tarjan 1972, without recursion, as ways can be as long as there are states.)

/// The component of each node. Every arc leads to the same component or to one with a lower number.
#[derive(Debug, Clone)]
pub(crate) struct StronglyConnected {
    pub(crate) of_node: Vec<u32>,
    pub(crate) count: usize,
}

/// A node being explored: its successors not yet looked at are at the top of a stack down to `base`.
struct Frame {
    node: u32,
    base: usize,
}

const UNSEEN: u32 = u32::MAX;

/// Finds the components of a graph with so many nodes; `successors` adds those of a node to a list.
pub(crate) fn strongly_connected(
    nodes: usize,
    mut successors: impl FnMut(u32, &mut Vec<u32>),
) -> StronglyConnected {
    let mut of_node = vec![UNSEEN; nodes];
    let mut count = 0;
    let mut order = vec![UNSEEN; nodes];
    let mut lowest = vec![UNSEEN; nodes];
    let mut next_order = 0;
    let (mut frames, mut ahead, mut open) = (Vec::new(), Vec::new(), Vec::new());
    for root in 0..nodes as u32 {
        if order[root as usize] != UNSEEN {
            continue;
        }
        let mut enter = Some(root);
        loop {
            if let Some(node) = enter.take() {
                order[node as usize] = next_order;
                lowest[node as usize] = next_order;
                next_order += 1;
                open.push(node);
                frames.push(Frame {
                    node,
                    base: ahead.len(),
                });
                successors(node, &mut ahead);
            }
            let Some(&Frame { node, base }) = frames.last() else {
                break;
            };
            if ahead.len() > base {
                let to = ahead.pop().unwrap_or(node);
                if order[to as usize] == UNSEEN {
                    enter = Some(to);
                } else if of_node[to as usize] == UNSEEN {
                    let low = order[to as usize].min(lowest[node as usize]);
                    lowest[node as usize] = low;
                }
                continue;
            }
            frames.pop();
            if let Some(parent) = frames.last() {
                let low = lowest[node as usize].min(lowest[parent.node as usize]);
                lowest[parent.node as usize] = low;
            }
            if lowest[node as usize] == order[node as usize] {
                while let Some(member) = open.pop() {
                    of_node[member as usize] = count;
                    if member == node {
                        break;
                    }
                }
                count += 1;
            }
        }
    }
    StronglyConnected {
        of_node,
        count: count as usize,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::strongly_connected;

    proptest! {
        #[test]
        fn nodes_that_reach_one_another_are_together(
            (nodes, arcs) in (1..12usize).prop_flat_map(|nodes| {
                let arc = (0..nodes, 0..nodes);
                (Just(nodes), prop::collection::vec(arc, 0..3 * nodes))
            }),
        ) {
            let found = strongly_connected(nodes, |node, ahead| {
                let own = arcs.iter().filter(|(from, _)| *from == node as usize);
                ahead.extend(own.map(|(_, to)| *to as u32));
            });
            let mut reach = vec![vec![false; nodes]; nodes];
            for (node, row) in reach.iter_mut().enumerate() {
                row[node] = true;
            }
            for _ in 0..nodes {
                for &(from, to) in &arcs {
                    for row in &mut reach {
                        row[to] |= row[from];
                    }
                }
            }
            for (a, b) in (0..nodes).flat_map(|a| (0..nodes).map(move |b| (a, b))) {
                prop_assert!((found.of_node[a] as usize) < found.count);
                let together = reach[a][b] && reach[b][a];
                prop_assert_eq!(found.of_node[a] == found.of_node[b], together);
                prop_assert!(!reach[a][b] || found.of_node[b] <= found.of_node[a]);
            }
        }
    }
}
