import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StatementRefusedError } from "../../src/store/errors.ts";
import { requireReading } from "../../src/store/read-guard.ts";
import { exampleNames, statement } from "../../src/store/statements.ts";

const writes = [
  "CREATE (n)",
  "create (n)",
  "MATCH (n) SET n.x = 1",
  "MATCH (n)/* */DETACH/**/DELETE n",
  "MATCH (n) // SET\nSET n.x = 1",
  "MERGE (n:A {id: 1}) RETURN n",
  "MATCH (n) REMOVE n.x",
  "INSERT (:A)",
  "FOREACH (x IN [1] | CREATE (:A))",
  "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
  "load\n\tcsv WITH HEADERS FROM 'x' AS l RETURN l",
  "\\u0043REATE (n)",
  "\\uu0043REATE (n)",
  "RETURN 'a\\u0027, ' CREATE (n) RETURN '1'",
  "RETURN 'a\\u0027 CREATE (n) //'",
  'RETURN "\\\\" CREATE (n)',
  "RETURN `a` CREATE (n)",
  "CALL { CREATE (n) }",
  "CALL (x) { MERGE (n) }",
  "CALL apoc.load.json('http://x') YIELD value RETURN value",
  "CALL db.createLabel('x')",
  "CALL dbms . security . createUser('x', 'y')",
  "CALL `apoc`.`load`.`json`('x')",
  "CALL dbms.killQuery('1')",
  "DROP INDEX x",
  "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
  "TERMINATE TRANSACTIONS 'x'",
  "EXPLAIN CREATE (n)",
  "RETURN 1. SET x",
  "MATCH (n) RETURN n:SET CREATE (m)",
];

const reads = [
  "MATCH (n) RETURN n",
  "MATCH (n) WHERE n.name = 'CREATE (n)' RETURN n // DELETE",
  "/* SET */ MATCH (n) RETURN n",
  "MATCH (n:Create)-[:SET]->(m) RETURN n.delete, m.merge",
  'RETURN "it\'s \\" SET" AS x',
  "RETURN `SET` FROM x",
  "RETURN $set",
  "MATCH (n) RETURN n.created, n.offset, asset",
  "CALL db.labels() YIELD label RETURN label",
  "CALL db.index.fulltext.queryNodes('entity_text', 'x') YIELD node RETURN node",
  "CALL grafeo.pagerank() YIELD node_id RETURN node_id",
  "MATCH (n) CALL (n) { RETURN 1 AS x } RETURN x",
  "CALL { MATCH (n) RETURN n } RETURN n",
  "SHOW INDEXES",
  "EXPLAIN MATCH (n) RETURN n",
];

describe("requireReading", () => {
  it.each(writes)("should refuse %s", (text) => {
    expect(() => requireReading(text)).toThrow(StatementRefusedError);
  });

  it.each(reads)("should let %s pass", (text) => {
    expect(() => requireReading(text)).not.toThrow();
  });

  it.each(exampleNames())("should let the example %s pass", (name) => {
    expect(() => requireReading(statement("examples", name))).not.toThrow();
  });

  it("should refuse a clause whatever stands around it", () => {
    const around = fc.constantFrom(
      "MATCH (n) ",
      "RETURN 'x' ",
      "/* c */ ",
      "// c\n",
      "`q` ",
      "\n\t",
      'RETURN "\'" ',
    );
    fc.assert(
      fc.property(
        fc.array(around),
        fc.mixedCase(fc.constantFrom("create", "merge", "delete", "set")),
        (before, clause) => {
          expect(() => requireReading(`${before.join("")}${clause} (n)`)).toThrow(StatementRefusedError);
        },
      ),
    );
  });

  it("should judge a megabyte without an end of its quotation or comment", () => {
    for (const start of ["'", "`", "/*", "//", "\\u", "a.", "(", "CALL a."]) {
      const text = `RETURN ${start}${"x".repeat(1_000_000)}`;
      expect(() => requireReading(`${text}`)).not.toThrow(RangeError);
    }
  });
});
