# What the standard library does by itself: a digest, a date and JSON.
import datetime
import hashlib
import json

from wit_world import exports


class Run(exports.Run):
    def run(self) -> None:
        day = datetime.date(2024, 2, 28) + datetime.timedelta(days=2)
        digest = hashlib.sha256(b"wasi").hexdigest()[:16]
        print(json.dumps({"day": day.isoformat(), "digest": digest, "now": datetime.datetime.now().year > 2023}))
