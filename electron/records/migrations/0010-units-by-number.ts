/**
 * Units by a number instead of a text. A table without row numbers keeps whole records in the upper levels of its tree:
 * about eleven a page, six levels for the half million units of the country, and a person's summary reads several units.
 * By whole numbers it is three levels.
 */
export const unitsByNumber = `
  CREATE TABLE unit_by_number (
    id INTEGER PRIMARY KEY
      CHECK (id = CAST(substr(insurance_number, 1, 8) AS INTEGER) * 32 + unicode(substr(insurance_number, 9)) - 64),
    insurance_number TEXT NOT NULL,
    business_number TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    record TEXT NOT NULL,
    data_as_of TEXT NOT NULL
  ) STRICT;
  INSERT INTO unit_by_number (id, insurance_number, business_number, folded_name, record, data_as_of)
    SELECT CAST(substr(insurance_number, 1, 8) AS INTEGER) * 32 + unicode(substr(insurance_number, 9)) - 64,
      insurance_number, business_number, folded_name, record, data_as_of FROM unit;
  DROP TABLE unit;
  ALTER TABLE unit_by_number RENAME TO unit;
  CREATE INDEX unit_business_number ON unit (business_number);
  CREATE INDEX unit_name ON unit (folded_name);
`;
