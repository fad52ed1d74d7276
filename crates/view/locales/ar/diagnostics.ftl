# Messages of the diagnostics.
