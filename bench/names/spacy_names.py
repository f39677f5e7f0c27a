"""spaCy's names on texts given as a JSON list on standard input; argument: the package that holds the model.

Prints {"names": [[[start, end, type], ...], ...], "loadMs", "cpuMs", "rssMb"}; offsets count code points.
"""

import importlib
import json
import resource
import sys
import time
from pathlib import Path

import spacy

TYPES = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "EVENT": "EVENT"}

texts = json.load(sys.stdin)
wall = time.perf_counter()
package = Path(importlib.import_module(sys.argv[1]).__file__).parent
model = next(package.rglob("config.cfg")).parent
nlp = spacy.load(model, exclude=["parser", "tagger", "lemmatizer", "attribute_ruler", "senter"])
load = time.perf_counter() - wall
cpu = time.process_time()
names = [
    [[e.start_char, e.end_char, TYPES[e.label_]] for e in doc.ents if e.label_ in TYPES]
    for doc in nlp.pipe(texts, batch_size=32)
]
print(
    json.dumps(
        {
            "names": names,
            "loadMs": load * 1000,
            "cpuMs": (time.process_time() - cpu) * 1000,
            "rssMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }
    )
)
