import { MultiDirectedGraph } from "graphology";
import { Sigma } from "sigma";

// The peer: sigma's own defaults with the same nodes, edges, places and sizes, and nothing else on the page.
const answer = await fetch(`/api/view?q=${encodeURIComponent('{"top":10000}')}`);
const { nodes, edges } = await answer.json();
const graph = new MultiDirectedGraph();
for (const { id, name, x, y, importance } of nodes) {
  graph.addNode(id, { label: name, x, y, size: 4.5 + 11.5 * importance ** 2.5, color: "#3a6fe0" });
}
for (const { id, source, target } of edges) {
  graph.addDirectedEdgeWithKey(id, source, target, { size: 1, color: "#9aa5bb" });
}
const place = document.querySelector("#bare");
const renderer = new Sigma(graph, place);
renderer.once("afterRender", () => {
  place.dataset["drawn"] = `${graph.order} entities, ${graph.size} relations`;
});
renderer.refresh();
