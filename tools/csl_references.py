"""Write the references of ``tests/data/styles`` anew, with citeproc-js: only for who changes them.

    npm install citeproc   # somewhere, and NODE_PATH=…/node_modules
    python tools/csl_references.py STYLES LOCALES

STYLES and LOCALES are copies of the repositories "styles" and "locales" of the Citation Style
Language. Node is needed for this and for nothing else. What differs stays in ``work.differs``.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from factcheck.render.citations.csl_json import record  # noqa: E402
from tests.styles import FILES, citation_of  # noqa: E402

STYLES = {
    "apa": ("apa", "en-US"),
    "chicago-notes": ("chicago-notes-bibliography", "en-US"),
    "chicago-author-date": ("chicago-author-date", "en-US"),
    "mla": ("modern-language-association", "en-US"),
    "harvard": ("harvard-cite-them-right", "en-GB"),
}
"""Our names, the file of each style, and the language in which it is read."""

PROGRAM = """
const CSL = require("citeproc"), fs = require("fs");
const [styles, locales, wanted] = process.argv.slice(1);
const works = JSON.parse(fs.readFileSync(0, "utf8"));
const read = (path) => fs.readFileSync(path, "utf8");
const locale = (name) => { try { return read(`${locales}/locales-${name}.xml`); }
                           catch { return read(`${locales}/locales-en-US.xml`); } };
const all = Object.fromEntries(works.map((work) => [work.id, {}]));
for (const [name, [file, language]] of Object.entries(JSON.parse(wanted))) {
  const retrieveItem = (id) => structuredClone(works.find((work) => work.id === id));
  const style = read(`${styles}/${file}.csl`);
  const engine = new CSL.Engine({ retrieveLocale: locale, retrieveItem }, style, language);
  engine.setOutputFormat("text");
  for (const { id } of works) {
    engine.updateItems([id]);
    const cluster = { citationItems: [{ id }], properties: { noteIndex: 1 } };
    all[id][name] = name === "chicago-notes"
      ? engine.previewCitationCluster(cluster, [], [], "text")
      : engine.makeBibliography()[1][0].trim();
  }
}
console.log(JSON.stringify(all));
"""


def csl_work(work: dict[str, object]) -> dict[str, object]:
    """Return a work for citeproc; one without a title by its first words, kept in their letters."""
    citation = citation_of(work)
    opening = f'<span class="nocase">[“{citation.opening} …”]</span>'
    return {**record(citation), "title": citation.title or opening}


def main(styles: str, locales: str) -> None:
    """Write the expected lines of every work into the files, in place."""
    for path in FILES:
        text = path.read_text("utf-8")
        works = [csl_work(work) for work in tomllib.loads(text)["work"]]
        done = subprocess.run(
            ["node", "-e", PROGRAM, styles, locales, json.dumps(STYLES)],  # noqa: S607
            input=json.dumps(works), capture_output=True, text=True, check=True,
        )  # fmt: skip
        written = json.loads(done.stdout)
        blocks = re.split(r"(?m)^(?=\[\[work\]\])", text)
        for number, block in enumerate(blocks[1:], start=1):
            expected = written[tomllib.loads(block)["work"][0]["id"]]
            lines = "".join(
                f"{name} = {json.dumps(line, ensure_ascii=False)}\n"
                for name, line in expected.items()
            )
            head, _, rest = block.partition("[work.expected]\n")
            differs = re.search(r"(?ms)^\[work\.differs\].*", rest)
            kept = f"{differs[0].rstrip()}\n" if differs else ""
            blocks[number] = f"{head}[work.expected]\n{lines}{kept}\n"
        path.write_text("".join(blocks).rstrip() + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
