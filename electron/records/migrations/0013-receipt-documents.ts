/**
 * What a receipt says, beside its sealed file: the document it was drawn from, so that the same content can be given in
 * large print or in English years later. Written with the receipt, never changed.
 */
export const receiptDocuments = `
  CREATE TABLE receipt_document (
    number TEXT PRIMARY KEY REFERENCES receipt (number),
    document TEXT NOT NULL CHECK (json_valid(document))
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER receipt_document_never_changes BEFORE UPDATE ON receipt_document
    BEGIN SELECT raise(ABORT, 'receipts stay'); END;
  CREATE TRIGGER receipt_document_never_shrinks BEFORE DELETE ON receipt_document
    BEGIN SELECT raise(ABORT, 'receipts stay'); END;
`;
