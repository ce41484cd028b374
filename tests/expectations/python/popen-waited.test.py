"""communicate, wait, poll and `with` reap a child; reading its pipe does not. A wait leaves the pipe open."""
import subprocess
from subprocess import PIPE, Popen, TimeoutExpired


def convert(path):
    process = Popen(["convert", path, "-"], stdout=PIPE)  # ok: communicate reaps it and closes the pipe
    data, _ = process.communicate()
    if process.returncode:
        raise RuntimeError(path)
    return data


def transcode(path, limit):
    process = Popen(["ffmpeg", "-i", path])  # ok: reaped in time, or killed
    try:
        process.wait(timeout=limit)
    except TimeoutExpired:
        process.kill()
        process.communicate()
        raise


def follow(command, on_line):
    with Popen(command, stdout=PIPE, text=True) as process:  # ok: the scope waits for it
        for line in process.stdout:
            on_line(line)
    return process.returncode


def first_line(command):
    process = Popen(command, stdout=PIPE, text=True)  # leak: resource-not-closed
    return process.stdout.readline()


def status(command):
    return Popen(command).wait()  # ok: waited for at once


def output(command):
    return Popen(command, stdout=PIPE).communicate()[0]  # ok: communicate reaps it


def pipeline(left, right):
    producer = Popen(left, stdout=PIPE)  # ok: waited for
    consumer = Popen(right, stdin=producer.stdout, stdout=PIPE)  # ok: communicate reaps it
    producer.stdout.close()
    data = consumer.communicate()[0]
    producer.wait()
    return data


def parallel(commands):
    processes = [Popen(command) for command in commands]  # ok: each is waited for
    return [process.wait() for process in processes]


def finish(process):
    process.stdin.close()
    return process.wait()


def feed(command, text):
    process = Popen(command, stdin=PIPE, text=True)  # ok: the helper waits for it
    process.stdin.write(text)
    return finish(process)


def simple(command):
    subprocess.run(command, check=True)  # ok: run waits for it
    return subprocess.check_output(command)  # ok: check_output waits for it


class Worker:
    def __init__(self, command):
        self.process = Popen(command, stdin=PIPE)  # ok: close ends it
        self.monitor = Popen(["top", "-b"], stdout=PIPE)  # leak: resource-not-closed

    def send(self, line):
        self.process.stdin.write(line)

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(5)
        except TimeoutExpired:
            self.process.kill()


def checked(command):
    process = Popen(command, stderr=PIPE)  # leak: resource-not-closed
    process.wait()
    if process.returncode:
        raise RuntimeError(command)
