# Translates an XLIFF 1.2 file by the rules of the Translate Toolkit: what has no
# target gets one, with the codes of its source; the headline gets another.
import copy
import sys

from translate.storage import xliff

store = xliff.xlifffile.parsefile(sys.argv[1])
for unit in store.units:
    if not unit.target:
        target = copy.deepcopy(unit.rich_source)
        for element in target:
            element.apply_to_strings(lambda s: s.replace("one", "uno").replace("two", "dos"))
        unit.rich_target = target
    elif unit.xmlelement.get("id") == "headline":
        unit.target = "العنوان"
    print(unit.xmlelement.get("id"), unit.getnotes(), sep="\t")
store.savefile(sys.argv[2])
