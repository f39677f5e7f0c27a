import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";

interface Query {
  readonly query: string;
  readonly type?: string;
}

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly match: boolean;
  readonly score: number;
  readonly description?: string;
}

const candidate = (id: string, name: string, description?: string): Candidate => ({
  id,
  name,
  match: true,
  score: 100,
  ...(description === undefined ? {} : { description }),
});

const known: Readonly<Record<string, readonly Candidate[]>> = {
  "Cassius Clay": [candidate("Q36107", "Muhammad Ali", "American boxer")],
  "Muhammad Ali": [candidate("Q36107", "Muhammad Ali", "American boxer")],
  "John Smith": [
    candidate("Q1", "John Smith", "British author"),
    candidate("Q2", "John Smith", "governor of Utah"),
  ],
};

export type Fault = (response: ServerResponse) => void;

/** A server that speaks the Reconciliation Service API 0.2; each fault is the answer to one request for names. */
export const serve = async (faults: Fault[] = [], space = "http://www.wikidata.org/entity/") => {
  const asked: Query[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => {
      response.setHeader("content-type", "application/json");
      if (request.method === "GET") {
        return response.end(
          JSON.stringify({ versions: ["0.2"], name: "test", identifierSpace: space, schemaSpace: space }),
        );
      }
      const fault = faults.shift();
      if (fault) return fault(response);
      const queries = JSON.parse(new URLSearchParams(body).get("queries") ?? "{}") as Record<string, Query>;
      asked.push(...Object.values(queries));
      const answers = Object.entries(queries).map(([id, { query }]) => [id, { result: known[query] ?? [] }]);
      response.end(JSON.stringify(Object.fromEntries(answers)));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return {
    asked,
    endpoint: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/en/api`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** Articles whose people the server knows: one person under two names, and two of one name. */
export const articles: Readonly<Record<string, string>> = {
  "a.txt":
    "https://paper.example/a\nFight night\n\nMIAMI, March 3, 1964 - The boxer Cassius Clay beat Sonny Liston in Miami on Monday.\n",
  "b.txt":
    "https://paper.example/b\nIn Kinshasa\n\nKINSHASA, Nov. 3, 1974 - The boxer Muhammad Ali arrived in Kinshasa on Sunday.\n",
  "c.txt":
    "https://paper.example/c\nA new book\n\nLONDON, March 8, 2015 - Author John Smith read from a book in London on Sunday.\n",
  "d.txt":
    "https://paper.example/d\nRoads\n\nSALT LAKE CITY, Sept. 9, 2016 - Governor John Smith opened a road in Provo on Sunday.\n",
};
