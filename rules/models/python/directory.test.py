"""Connections to directories and shares."""
import ldap
from ldap3 import Connection, Server
from smb.SMBConnection import SMBConnection


def people(host, base):
    connection = Connection(Server(host), auto_bind=True)  # leak: resource-not-closed
    return connection.search(base, "(objectClass=person)")


def people_in_block(host, base):
    with Connection(Server(host)) as connection:  # ok: unbound at the end of the block
        connection.search(base, "(objectClass=person)")
        return connection.entries


def check(host, user, password):
    connection = Connection(Server(host), user, password)  # missed: resource-not-closed (`bind` of another library returns its object) // false-alarm: resource-not-guarded (the same)
    if not connection.bind():
        return False
    connection.unbind()
    return True


def check_unbound(host, user, password):
    connection = Connection(Server(host), user, password)  # ok: unbound on every way out
    try:
        return connection.bind()
    finally:
        connection.unbind()


def groups(uri, base):
    connection = ldap.initialize(uri)  # leak: resource-not-guarded
    connection.simple_bind_s()
    found = connection.search_s(base, ldap.SCOPE_SUBTREE, "(objectClass=group)")
    connection.unbind_s()
    return found


def groups_unbound(uri, base):
    connection = ldap.initialize(uri)  # ok: unbound on every way out
    try:
        connection.simple_bind_s()
        return connection.search_s(base, ldap.SCOPE_SUBTREE, "(objectClass=group)")
    finally:
        connection.unbind_s()


def shares(host):
    connection = SMBConnection("web", "", "app", host)
    connection.connect(host)  # leak: resource-not-closed
    return connection.listShares()


def shares_closed(host):
    connection = SMBConnection("web", "", "app", host)
    connection.connect(host)  # ok: closed on every way out
    try:
        return connection.listShares()
    finally:
        connection.close()
