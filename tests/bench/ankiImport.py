# Times a real Anki 2.1.15 importing a table and a package, each into a collection of its own; prints the milliseconds of both.
import os
import sys
import tempfile
import time
import warnings

warnings.filterwarnings("ignore")
sys.path.insert(0, os.environ["ANKI_HOME"])
from anki import Collection
from anki.importing.apkg import AnkiPackageImporter
from anki.importing.csvfile import TextImporter


def collection():
    return Collection(os.path.join(tempfile.mkdtemp(), "collection.anki2"))


def timed(make):
    col = collection()
    start = time.perf_counter()
    importer = make(col)
    importer.run()
    spent = (time.perf_counter() - start) * 1000
    notes = col.noteCount()
    col.close()
    return spent, notes


def of_table(path):
    def make(col):
        importer = TextImporter(col, path)
        importer.allowHTML = True
        importer.initMapping()
        return importer

    return make


def of_package(path):
    return lambda col: AnkiPackageImporter(col, path)


table, package = (os.path.abspath(path) for path in sys.argv[1:3])
table_ms, table_notes = timed(of_table(table))
package_ms, package_notes = timed(of_package(package))
assert table_notes > 0 and package_notes > 0
sys.stderr.write("%d and %d notes\n" % (table_notes, package_notes))
print("%d %d" % (table_ms, package_ms))
