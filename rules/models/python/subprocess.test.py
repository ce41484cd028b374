# Child processes.
import os
import signal
import subprocess
from subprocess import PIPE, Popen


def revision(path):
    process = Popen(["git", "-C", path, "rev-parse", "HEAD"], stdout=PIPE)  # leak: resource-not-closed
    return process.stdout.read()


def revision_waited(path):
    process = Popen(["git", "-C", path, "rev-parse", "HEAD"], stdout=PIPE)  # leak: resource-not-closed
    output = process.stdout.read()
    process.wait()
    return output


def revision_closed(path):
    process = Popen(["git", "-C", path, "rev-parse", "HEAD"], stdout=PIPE)  # ok: the pipe is closed in its block
    with process.stdout:
        output = process.stdout.read()
    process.wait()
    return output


def one_of_two(command):
    process = Popen(command, stdout=PIPE, stderr=PIPE)  # leak: resource-not-closed
    with process.stdout as lines:
        for line in lines:
            print(line)
    return process.wait()


def both_closed(command):
    process = Popen(command, stdout=PIPE, stderr=PIPE)  # ok: each pipe is closed
    try:
        return process.stdout.read(), process.stderr.read()
    finally:
        process.stdout.close()
        process.stderr.close()
        process.wait()


def perhaps_piped(command, quiet):
    output = subprocess.PIPE if quiet else None
    process = Popen(command, stdout=output)  # leak: resource-not-closed
    if quiet:
        process.stdout.read()
    return process.wait()


def to_null(command):
    process = Popen(command, stdout=subprocess.DEVNULL)  # ok: there is no pipe
    return process.wait()


def given_away(command):
    return Popen(command, stdout=PIPE)  # ok: the caller has the pipes


def revision_reaped(path):
    process = Popen(["git", "-C", path, "rev-parse", "HEAD"], stdout=PIPE)  # ok: communicate waits for it
    output, _ = process.communicate()
    return output


def lines(command):
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # ok: the block waits for it
        for line in process.stdout:
            yield line.rstrip("\n")


def run_or_launch(command, wait):
    process = subprocess.Popen(command)  # ok: a child that is not waited for ends by itself
    if wait:
        return process.wait()
    return 0


def limited(command):
    process = subprocess.Popen(command)  # ok: waited for, or killed and then waited for
    try:
        return process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def launch(command):
    subprocess.Popen(command)  # ok: it runs for as long as it likes


def detach(command):
    process = subprocess.Popen(command, start_new_session=True)  # ok: it is to outlive the program
    return process.pid


def to_log(command, path):
    log = open(path, "a")  # leak: resource-not-closed
    return subprocess.call(command, stdout=log)


def to_log_closed(command, path):
    with open(path, "a") as log:  # ok: closed at the end of the block
        return subprocess.call(command, stdout=log, stderr=subprocess.STDOUT)


def version(command):
    return subprocess.run([command, "--version"], capture_output=True).stdout  # ok: run waits for it


class Player:
    def start(self, path):
        self.decoder = subprocess.Popen(["ffmpeg", "-i", path], stdout=subprocess.PIPE)  # leak: resource-not-closed
        self.output = subprocess.Popen(["aplay"], stdin=self.decoder.stdout)  # ok: close ends it
        self.visualiser = subprocess.Popen(["visualise"])  # ok: close waits for it
        self.mixer = subprocess.Popen(["mix"], start_new_session=False)  # ok: the whole group is ended by number

    def close(self):
        self.output.terminate()
        self.output.wait()
        self.visualiser.communicate()
        os.killpg(os.getpgid(self.mixer.pid), signal.SIGTERM)
