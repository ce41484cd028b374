"""A program's own functions run once: the process ends what they leave open."""
import functools
import sys


def command(function):
    @functools.wraps(function)
    def run():
        return function(sys.argv[1])

    return run


def report(path):
    out = open(path, "w")  # ok: runs once
    out.write("done\n")


@command
def main(path):
    log = open(path + ".log", "a")  # ok: the program
    log.write("started\n")
    report(path)


if __name__ == "__main__":
    main()
