// Writes entities of the label Organization with exactly these properties.
// $rows: [{id, properties}]
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e = row.properties
REMOVE e:Person:Organization:Place:Event
SET e:Organization
