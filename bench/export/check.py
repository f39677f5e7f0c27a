"""Open the exports of a folder with the tools that they are for, and print as JSON what each of them found."""

import json
import sys
from collections import Counter
from pathlib import Path

import networkx
from followthemoney import model
from pyld import jsonld
from rdflib import Graph, Namespace
from rdflib.namespace import RDF

SCHEMA = Namespace("https://schema.org/")
PROV = Namespace("http://www.w3.org/ns/prov#")


def network(graph):
    return {"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges()}


def follow_the_money(path):
    """Validates every entity against its schema, and that each property of type entity leads to one that is there."""
    proxies = {}
    schemata = Counter()
    for line in path.read_text("utf8").splitlines():
        data = json.loads(line)
        # Raises InvalidData for a property or value that the schema does not know.
        model.get(data["schema"]).validate(data)
        proxy = model.get_proxy(data, cleaned=False)
        proxies[proxy.id] = proxy
        schemata[proxy.schema.name] += 1
        for prop in proxy.iterprops():
            for value in proxy.get(prop):
                assert prop.type.clean(value) is not None, (proxy.id, prop.name, value)
    loose = [
        (proxy.id, prop.name, value)
        for proxy in proxies.values()
        for prop in proxy.iterprops()
        if prop.type.name == "entity"
        for value in proxy.get(prop)
        if value not in proxies
    ]
    assert not loose, loose[:5]
    return dict(sorted(schemata.items()))


def no_network(url, options=None):
    raise RuntimeError(f"the document needs {url}")


def main(folder):
    jsonld.set_document_loader(no_network)
    turtle = Graph().parse(folder / "graph.turtle", format="turtle")
    document = json.loads((folder / "graph.jsonld").read_text("utf8"))
    expanded = jsonld.expand(document)
    linked = Graph().parse(data=json.dumps(jsonld.flatten(document)), format="json-ld")
    types = Counter(type_ for node in expanded for type_ in node.get("@type", []))
    print(
        json.dumps(
            {
                "gexf": network(networkx.read_gexf(folder / "graph.gexf")),
                "graphml": network(networkx.read_graphml(folder / "graph.graphml")),
                "ftm": follow_the_money(folder / "graph.ftm"),
                "turtle": {
                    "triples": len(turtle),
                    "claims": len(list(turtle.subject_objects(PROV.wasQuotedFrom))),
                },
                "jsonld": {
                    "nodes": len(expanded),
                    "claims": types[str(SCHEMA.Claim)],
                    "triples": len(linked),
                    "claims in RDF": len(list(linked.subjects(RDF.type, SCHEMA.Claim))),
                },
            }
        )
    )


main(Path(sys.argv[1]))
