# Opens packages in a real Anki 2.1.15 and tells, as one line of JSON for each, what is in the collection afterwards. Each goes
# into a collection of its own, twice: the second time must add nothing. ANKI_HOME is the folder that holds the module anki.
import hashlib
import json
import os
import sys
import tempfile
import traceback
import warnings

warnings.filterwarnings("ignore")
sys.path.insert(0, os.environ["ANKI_HOME"])
from anki import Collection
from anki.importing.apkg import AnkiPackageImporter

COUNTED = ("notes", "cards", "revlog")


def rows(col, table):
    names = [column[1] for column in col.db.execute("pragma table_info(%s)" % table)]
    return [dict(zip(names, row)) for row in col.db.execute("select * from %s order by id" % table)]


def media_of(col):
    folder = col.media.dir()
    found = {}
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), "rb") as file:
            found[name] = hashlib.sha1(file.read()).hexdigest()
    return found


def rendered(col):
    bad = []
    for card_id in col.db.list("select id from cards"):
        try:
            card = col.getCard(card_id)
            if not card.q().strip() or not card.a().strip():
                bad.append([card_id, "an empty side"])
        except Exception as error:
            bad.append([card_id, repr(error)[:200]])
    return bad


def requirements(col):
    """Types whose needed fields, as the package says them, are not what Anki makes of the templates."""
    unlike = []
    for model in col.models.all():
        if model["type"] == 0 and col.models.nids(model):
            written = model["req"]
            col.models._updateRequired(model)
            made = [list(each) for each in model["req"]]
            if [[a, b, sorted(c)] for a, b, c in written] != [[a, b, sorted(c)] for a, b, c in made]:
                unlike.append([model["name"], written, made])
    return unlike


def counts(col):
    return {table: col.db.scalar("select count() from %s" % table) for table in COUNTED}


def opened(path):
    col = Collection(os.path.join(tempfile.mkdtemp(), "collection.anki2"))
    try:
        AnkiPackageImporter(col, path).run()
        found = {
            "counts": counts(col),
            "notes": rows(col, "notes"),
            "cards": rows(col, "cards"),
            "revlog": rows(col, "revlog"),
            "createdAtS": col.crt,
            "decks": {str(deck["id"]): deck["name"] for deck in col.decks.all()},
            "models": {str(model["id"]): model["name"] for model in col.models.all()},
            "media": media_of(col),
            "renderErrors": rendered(col),
            "requirements": requirements(col),
        }
        AnkiPackageImporter(col, path).run()
        found["countsAgain"] = counts(col)
        found["decksAgain"] = sorted(deck["name"] for deck in col.decks.all())
        found["check"] = list(col.fixIntegrity())
        return found
    except Exception:
        return {"error": traceback.format_exc()[-800:]}
    finally:
        col.close()


# Anki changes the folder it works in: paths first.
for absolute in [os.path.abspath(path) for path in sys.argv[1:]]:
    print(json.dumps(opened(absolute), ensure_ascii=True))
