"""Path operations, dependencies and lifespans of FastAPI."""

from fastapi import Depends, FastAPI
from starlette.endpoints import HTTPEndpoint
from starlette.routing import Route

app = FastAPI()
_tokens = {}
_users = {}
_seen = {}


def remember(token: str):
    _tokens[token + "!"] = object()  # leak: cache-unbounded
    return token


@app.get("/users")
async def list_users(name: str, token=Depends(remember)):
    _users[name + token] = object()  # leak: cache-unbounded
    return name


@app.get("/export")
def export():
    file = open("export.csv")  # leak: resource-not-closed
    return file.read()


@app.post("/import")
def take(data: str):
    with open("import.csv", "w") as file:  # ok: `with` closes it
        file.write(data)


def legacy(request):
    _seen[request.path + request.query] = object()  # leak: cache-unbounded


app.add_api_route("/legacy", legacy)


class Home(HTTPEndpoint):
    async def get(self, request):
        page = open("home.html")  # leak: resource-not-closed
        return page.read()


routes = [Route("/home", Home)]
