import type { ReactElement } from "react";
import { useState } from "react";
import type {
  CellValue,
  CypherExample,
  CypherResponse,
  SchemaResponse,
} from "../../../src/serve/contract.ts";
import { messageOf, send } from "../api/client.ts";
import { useQuery } from "../api/use-query.ts";
import { CodeEditor } from "../cypher/code-editor.tsx";
import { csv } from "../lib/csv.ts";
import { save } from "../lib/save.ts";
import { count } from "../lib/words.ts";
import { useGraph } from "../state/graph-data.ts";
import { change } from "../state/store.ts";
import { Button } from "../ui/button.tsx";
import { ResultTable, cellText } from "./result-table.tsx";

const start = `MATCH (a:Person)-[r]->(b:Organization)
RETURN a AS person, type(r) AS relation, b AS organisation, r.stories AS stories
ORDER BY stories DESC
LIMIT 25`;

const draw = (ids: readonly string[]): void =>
  change("drawing a result", {
    mode: "graph",
    top: 0,
    include: ids,
    exclude: [],
    selection: [],
    edge: undefined,
  });

const Parameters = ({
  example,
  values,
  onChange,
}: {
  readonly example: CypherExample;
  readonly values: Readonly<Record<string, CellValue>>;
  readonly onChange: (values: Readonly<Record<string, CellValue>>) => void;
}): ReactElement => (
  <div className="parameters">
    {Object.keys(example.parameters).map((name) => (
      <label key={name} className="field">
        <span>${name}</span>
        <input
          className="text-input"
          value={cellText(values[name])}
          onChange={(event) =>
            onChange({
              ...values,
              [name]:
                typeof example.parameters[name] === "number"
                  ? Number(event.target.value)
                  : event.target.value,
            })
          }
        />
      </label>
    ))}
  </div>
);

/** Any question in Cypher: read-only, ten seconds, a thousand rows. */
export const CypherView = (): ReactElement => {
  const stamp = useGraph((graph) => graph.stamp);
  const { value: schema } = useQuery<SchemaResponse>("/schema", stamp);
  const [statement, setStatement] = useState(start);
  const [example, setExample] = useState<CypherExample>();
  const [parameters, setParameters] = useState<Readonly<Record<string, CellValue>>>({});
  const [result, setResult] = useState<CypherResponse>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      setResult(await send<CypherResponse>("POST", "/cypher", { statement, parameters }));
    } catch (problem) {
      setError(messageOf(problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="view cypher-view" aria-label="Cypher">
      <div className="cypher-top">
        <div className="cypher-edit">
          <CodeEditor value={statement} schema={schema} onChange={setStatement} onRun={() => void run()} />
          {example === undefined || Object.keys(example.parameters).length === 0 ? null : (
            <Parameters example={example} values={parameters} onChange={setParameters} />
          )}
          <div className="actions">
            <Button icon="play" tone="primary" disabled={busy} onClick={() => void run()}>
              {busy ? "Running…" : "Run"}
            </Button>
            <kbd>Ctrl Enter</kbd>
            <span className="quiet">Read-only, at most 10 seconds and 1,000 rows.</span>
          </div>
        </div>
        {schema === undefined || schema.examples.length === 0 ? null : (
          <nav className="examples" aria-label="Examples">
            <h3>Examples</h3>
            <ul>
              {schema.examples.map((item) => (
                <li key={item.name}>
                  <button
                    type="button"
                    className="example"
                    onClick={() => {
                      setExample(item);
                      setStatement(item.statement);
                      setParameters(item.parameters);
                    }}
                  >
                    <strong>{item.name.replaceAll("-", " ")}</strong>
                    <span className="quiet">{item.description}</span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      {error === undefined ? null : (
        <p className="problem" role="alert">
          {error}
        </p>
      )}
      {result ? (
        <>
          <div className="view-head">
            <span aria-live="polite">
              {count(result.rows.length, "row")} in {Math.round(result.elapsed)} ms
              {result.truncated ? "; there are more, add a LIMIT or narrow it down" : ""}
            </span>
            <Button
              icon="graph"
              disabled={result.entities.length === 0}
              title="Entities, or their ids, that the rows hold"
              onClick={() => draw(result.entities)}
            >
              Draw {count(result.entities.length, "entity", "entities")}
            </Button>
            <Button
              icon="download"
              onClick={() =>
                save(
                  "newsgraph-result.csv",
                  "text/csv",
                  csv(
                    result.columns,
                    result.rows.map((row) => result.columns.map((column) => cellText(row[column]))),
                  ),
                )
              }
            >
              CSV
            </Button>
          </div>
          <ResultTable result={result} />
        </>
      ) : null}
    </section>
  );
};
