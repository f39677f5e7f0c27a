// One Quotation per id. No parameters.
CREATE CONSTRAINT quotation_id IF NOT EXISTS FOR (n:Quotation) REQUIRE n.id IS UNIQUE
