/** 網路預約取件: the day's list, and what became of each line of it. Nothing here is deleted by the program. */
export const reservations = `
  CREATE TABLE reservation (
    day TEXT NOT NULL,
    number TEXT NOT NULL,
    slot_from TEXT NOT NULL,
    slot_to TEXT NOT NULL CHECK (slot_to > slot_from),
    identifier TEXT NOT NULL,
    name TEXT NOT NULL,
    papers TEXT NOT NULL,
    place TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('prepared', 'arrived', 'handedOver', 'missed')),
    ticket TEXT NOT NULL,
    recipient TEXT NOT NULL,
    sighted TEXT NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (day, number)
  ) STRICT, WITHOUT ROWID;
`;
