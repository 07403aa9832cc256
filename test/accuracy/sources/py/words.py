# How often each word of standard input is there.
import sys

from wit_world import exports


class Run(exports.Run):
    def run(self) -> None:
        words = sys.stdin.read().split()
        for word in sorted(set(words)):
            print(word, words.count(word))
