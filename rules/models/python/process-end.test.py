import os
import sys

from ansible.module_utils.basic import AnsibleModule


def read_or_exit(path):
    f = open(path)  # ok: what leaves it open ends the process
    if not f.seekable():
        sys.exit("a pipe")
    f.close()
    return path


def read_or_none(path):
    f = open(path)  # leak: resource-not-closed
    line = f.readline()
    if not line:
        return None
    f.close()
    return line


def in_child(path):
    fd = os.open(path, os.O_RDONLY)  # ok: the child ends
    os._exit(fd)


def state(path):
    module = AnsibleModule(argument_spec={})
    f = open(path)  # ok: the module ends
    module.exit_json(changed=False, handle=f)
