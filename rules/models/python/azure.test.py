"""Clients and credentials of Azure."""
from azure.ai.documentintelligence import DocumentIntelligenceClient
from azure.ai.documentintelligence.aio import DocumentIntelligenceClient as AsyncDocumentIntelligenceClient
from azure.eventhub import EventHubProducerClient
from azure.identity.aio import DefaultAzureCredential
from azure.servicebus import ServiceBusClient
from azure.storage.blob import BlobServiceClient
from azure.storage.blob.aio import BlobServiceClient as AsyncBlobServiceClient


async def containers(url):
    credential = DefaultAzureCredential()  # leak: resource-not-closed
    async with AsyncBlobServiceClient(url, credential=credential) as client:  # ok: closed at the end of the block
        return [container.name async for container in client.list_containers()]


async def containers_closed(url):
    async with DefaultAzureCredential() as credential:  # ok: closed at the end of the block
        async with AsyncBlobServiceClient(url, credential=credential) as client:  # ok: closed at the end of the block
            return [container.name async for container in client.list_containers()]


def token_source(scope):
    credential = DefaultAzureCredential()  # false-alarm: resource-not-closed (a closure that is returned in a dict holds it)

    async def token():
        return await credential.get_token(scope)

    return {"token": token}


async def properties(settings):
    client = AsyncBlobServiceClient.from_connection_string(settings)  # leak: resource-not-closed
    return await client.get_service_properties()


def load(settings, container, name):
    client = BlobServiceClient.from_connection_string(settings)  # leak: resource-not-closed
    return client.get_blob_client(container, name).download_blob().readall()  # missed: dataset-not-streamed (low confidence: most blobs are small)


def copy(settings, container, name, write):
    client = BlobServiceClient.from_connection_string(settings)  # leak: resource-not-closed
    for chunk in client.get_blob_client(container, name).download_blob().chunks():  # ok: read piece by piece
        write(chunk)


def send(settings, queue, message):
    client = ServiceBusClient.from_connection_string(settings)  # leak: resource-not-guarded
    sender = client.get_queue_sender(queue)  # false-alarm: resource-not-guarded (it ends with its client, which the finding is due to)
    sender.send_messages(message)
    client.get_queue_receiver(queue).close()
    client.close()


def send_in_blocks(settings, queue, message):
    with ServiceBusClient.from_connection_string(settings) as client:  # ok: closed at the end of the block
        with client.get_queue_sender(queue) as sender:  # ok: closed at the end of the block
            sender.send_messages(message)


def send_by(client: ServiceBusClient, queue, message):
    sender = client.get_queue_sender(queue)  # leak: resource-not-closed
    sender.send_messages(message)


class Telemetry:
    def __init__(self, settings):
        self.events = EventHubProducerClient.from_connection_string(settings)  # ok: close closes it
        self.audit = EventHubProducerClient.from_connection_string(settings)  # leak: resource-not-closed

    def close(self):
        self.events.close()


def analyze(endpoint, key, document):
    client = DocumentIntelligenceClient(endpoint, key)  # leak: resource-not-closed
    poller = client.begin_analyze_document("prebuilt-layout", document)
    return poller.result().content


def analyze_in_block(endpoint, key, document):
    with DocumentIntelligenceClient(endpoint, key) as client:  # ok: closed at the end of the block
        return client.begin_analyze_document("prebuilt-layout", document).result().content


async def analyze_async(endpoint, key, document):
    client = AsyncDocumentIntelligenceClient(endpoint, key)  # leak: resource-not-closed
    poller = await client.begin_analyze_document("prebuilt-layout", document)
    result = await poller.result()
    return result.content


class Store:
    def __init__(self, settings):
        self.blobs = BlobServiceClient.from_connection_string(settings)  # ok: close closes it
        self.archive = BlobServiceClient.from_connection_string(settings)  # leak: resource-not-closed

    def close(self):
        self.blobs.close()
