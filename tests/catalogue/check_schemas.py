#!/usr/bin/env python3
"""Validates every rule and model against the schemas that editors use.

usage: check_schemas.py REPOSITORY

The loader in checks/catalogue is the judge of models; this test holds the schemas to it: what the loader takes, an
editor must not underline.
"""

import json
import pathlib
import re
import sys

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)


class StrictLoader(yaml.SafeLoader):
    """Reads words as the loader does: `on`, `off`, `yes` and dates are text; only true, false and null are not."""


StrictLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag == "tag:yaml.org,2002:null"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
StrictLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def validator(schema_file):
    schema = json.loads(schema_file.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def mistakes(file, validators):
    kind = "model" if "models" in file.parts else "rule"
    data = yaml.load(file.read_text(encoding="utf-8"), Loader=StrictLoader)
    for error in validators[kind].iter_errors(data):
        best = jsonschema.exceptions.best_match([error])
        yield f"{file}: {best.json_path}: {best.message}"


# The loader's tables of keys (`kProtocolKeys`) and where the schema lists the same keys.
TABLES = {
    "Rule": ("rule", "properties"),
    "Example": ("rule", "properties/examples/properties"),
    "Model": ("model", "properties"),
    "Object": ("model", "$defs/object/oneOf/1/properties"),
    "Protocol": ("model", "$defs/protocol/properties"),
    "Container": ("model", "$defs/container/properties"),
    "Load": ("model", "$defs/load/properties"),
    "RunLater": ("model", "$defs/runLater/properties"),
    "Lifecycle": ("model", "$defs/lifecycle/properties"),
    "Ending": ("model", "properties/endings/properties"),
    "Test": ("model", "properties/tests/properties"),
}


def differing_keys(repository, validators):
    for source in sorted(repository.glob("checks/catalogue/load_*.cpp")):
        for table, keys in re.findall(r"k(\w+)Keys\[\] = \{(.*?)\}", source.read_text(encoding="utf-8"), re.DOTALL):
            if table not in TABLES:
                yield f"{source}: k{table}Keys: tell {pathlib.Path(__file__).name} where the schema lists these keys"
                continue
            kind, path = TABLES[table]
            listed = validators[kind].schema
            for step in path.split("/"):
                listed = listed[int(step) if step.isdigit() else step]
            for key in sorted(set(re.findall(r'"([^"]+)"', keys)) ^ set(listed)):
                yield f"{kind}.schema.json: {path}: `{key}` is known to either the schema or {source.name}, not to both"


def main(repository):
    repository = pathlib.Path(repository)
    rules = repository / "rules"
    validators = {kind: validator(rules / "schema" / f"{kind}.schema.json") for kind in ("rule", "model")}
    files = sorted(rules.rglob("*.yaml"))
    found = [mistake for file in files for mistake in mistakes(file, validators)]
    found += differing_keys(repository, validators)
    print("\n".join(found) or f"{len(files)} files are valid")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
