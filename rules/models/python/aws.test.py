"""Bodies and transfers of S3."""
import boto3

s3 = boto3.client("s3")  # ok: clients need no close


def load(bucket, key):
    return s3.get_object(Bucket=bucket, Key=key)["Body"].read()  # missed: dataset-not-streamed (low confidence: most objects are small)


def load_by_resource(bucket, key):
    answer = boto3.resource("s3").Object(bucket, key).get()
    return answer["Body"].read()  # missed: dataset-not-streamed (low confidence: most objects are small)


def copy(bucket, key, write):
    for chunk in s3.get_object(Bucket=bucket, Key=key)["Body"].iter_chunks(65536):  # ok: read piece by piece
        write(chunk)


def head(bucket, key):
    return s3.get_object(Bucket=bucket, Key=key)["Body"].read(1024)  # ok: an amount is given


def upload(path, bucket, key):
    source = open(path, "rb")  # leak: resource-not-closed
    s3.upload_fileobj(source, bucket, key)


def upload_closed(path, bucket, key):
    with open(path, "rb") as source:  # ok: closed at the end of the block
        s3.upload_fileobj(source, bucket, key)
