/** Checks a bag with nothing but a shell and the program for SHA-256 that every Unix has. */
export const verifyShell = `#!/bin/sh
# Compares every file of this folder with its fingerprint, and says which is changed, missing or too many.
cd "$(dirname "$0")" || exit 2
if command -v sha256sum >/dev/null 2>&1; then sum="sha256sum"
elif command -v shasum >/dev/null 2>&1; then sum="shasum -a 256"
else echo "Neither sha256sum nor shasum is here; try: python3 verify.py"; exit 2
fi
failed=0
for manifest in tagmanifest-sha256.txt manifest-sha256.txt; do
  report=$($sum -c "$manifest" 2>&1) || failed=1
  printf '%s\\n' "$report" | grep -v ': OK$'
done
listed=$(sed 's/^[0-9a-f]*  //' manifest-sha256.txt | LC_ALL=C sort)
found=$(find data -type f | LC_ALL=C sort)
if [ "$listed" != "$found" ]; then echo "The files in data/ are not those of the manifest."; failed=1; fi
if [ "$failed" = 0 ]; then echo "Every file is as it was packed."; else echo "Something is not as it was packed."; fi
exit "$failed"
`;

/** Checks a bag with nothing but Python 3, and looks up every quotation in the captures. */
export const verifyPython = `"""Compares every file of this folder with its fingerprint, and looks up every quotation in its capture."""
import hashlib, json, pathlib, sys

bag = pathlib.Path(__file__).resolve().parent
faults = []
listed = set()
for manifest in ("tagmanifest-sha256.txt", "manifest-sha256.txt"):
    for line in (bag / manifest).read_text(encoding="utf-8").splitlines():
        digest, path = line.split("  ", 1)
        listed.add(path)
        file = bag / path
        if not file.is_file():
            faults.append("missing: " + path)
        elif hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            faults.append("changed: " + path)
for file in (bag / "data").rglob("*"):
    path = file.relative_to(bag).as_posix()
    if file.is_file() and path not in listed:
        faults.append("not listed: " + path)

looked_up = 0
# Quotations are looked up in what is as it was packed: a damaged list of them could not even be read.
annotations = {} if faults else json.loads((bag / "data/annotations.jsonld").read_text(encoding="utf-8"))
for item in annotations.get("first", {}).get("items", []):
    by_type = {selector["type"]: selector for selector in item["target"]["selector"]}
    if "TextPositionSelector" not in by_type:
        continue
    capture = bag / "data/captures" / item["target"]["source"].rsplit("/", 1)[1]
    text = capture.read_bytes().decode("utf-8")
    place = by_type["TextPositionSelector"]
    looked_up += 1
    if text[place["start"]:place["end"]] != by_type["TextQuoteSelector"]["exact"]:
        faults.append("not in its capture: " + by_type["TextQuoteSelector"]["exact"])

for fault in faults:
    print(fault)
print("Every file is as it was packed; %d quotations are in their captures." % looked_up if not faults else "%d faults." % len(faults))
sys.exit(1 if faults else 0)
`;

/** What somebody reads who opens the folder years from now. */
export const readme = (title: string, address: string): string => `${title}
${address}

This folder was packed by “On the Record”. It is a BagIt bag (RFC 8493); what lies in data/ is an RO-Crate (data/ro-crate-metadata.json says what each file is).

    sh verify.sh          on macOS and Linux
    python3 verify.py     anywhere with Python 3; also looks up every quotation in its capture

Both say whether a byte has changed since it was packed. They can't say who packed it: for that, compare the SHA-256 of a capture with the one on the page
of its source, or with a copy that somebody else kept.

Captures are articles as they were received; each says whose it is. Where a capture is missing, its holder withholds it. The records are under the
MIT licence. data/page.html, or data/pages/ in the archive of everything, reads without a network and prints on A4 and Letter.
`;
