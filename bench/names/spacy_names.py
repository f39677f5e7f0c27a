"""spaCy's names on texts given as a JSON list on standard input; argument: the model's package or folder.

Prints {"names": [[[start, end, type], ...], ...], "loadMs", "cpuMs"}; offsets count code points.
"""

import json
import sys
import time

import spacy

TYPES = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "EVENT": "EVENT"}

texts = json.load(sys.stdin)
wall = time.perf_counter()
nlp = spacy.load(sys.argv[1], exclude=["parser", "tagger", "lemmatizer", "attribute_ruler", "senter"])
load = time.perf_counter() - wall
cpu = time.process_time()
names = [
    [[e.start_char, e.end_char, TYPES[e.label_]] for e in doc.ents if e.label_ in TYPES]
    for doc in nlp.pipe(texts, batch_size=32)
]
print(json.dumps({"names": names, "loadMs": load * 1000, "cpuMs": (time.process_time() - cpu) * 1000}))
