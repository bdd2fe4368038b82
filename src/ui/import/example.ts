// The simplest document, shown where an import begins: two questions, one of them with two points.
export const EXAMPLE_DOCUMENT = `Q: What does a lock on a canal do?
A: It lifts and lowers ships between two levels of water.

Q: Which parts does a lock have?
A:
- Chamber: the basin that is filled and emptied.
- Gates: they hold the water back.
`;
