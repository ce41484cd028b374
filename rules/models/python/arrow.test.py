"""Writers and files of Apache Arrow."""

import pyarrow as pa
import pyarrow.ipc
import pyarrow.parquet as pq


def save(path, tables):
    writer = pq.ParquetWriter(path, tables[0].schema)  # leak: resource-not-guarded
    for table in tables:
        writer.write_table(table)
    writer.close()


def save_open(path, tables):
    writer = pq.ParquetWriter(path, tables[0].schema)  # leak: resource-not-closed
    for table in tables:
        writer.write_table(table)


def save_in_block(path, tables):
    with pq.ParquetWriter(path, tables[0].schema) as writer:  # ok: closed at the end of the block
        for table in tables:
            writer.write_table(table)


def stream(sink, batch):
    writer = pa.ipc.new_stream(sink, batch.schema)  # leak: resource-not-closed
    writer.write_batch(batch)


def batches(path):
    source = pa.memory_map(path)  # leak: resource-not-closed
    return int(pa.ipc.open_file(source).num_record_batches)


def batches_in_block(path):
    with pa.OSFile(path, "rb") as source:  # ok: closed at the end of the block
        return int(pa.ipc.open_file(source).num_record_batches)


def row_groups(path):
    file = pq.ParquetFile(path)  # leak: resource-not-closed
    return int(file.num_row_groups)


class Sink:
    def __init__(self, path, schema):
        self.rows = pq.ParquetWriter(path, schema)  # ok: close closes it
        self.errors = pq.ParquetWriter(path + ".errors", schema)  # leak: resource-not-closed

    def close(self):
        self.rows.close()


def packed(batch):
    sink = pa.BufferOutputStream()
    writer = pa.RecordBatchStreamWriter(sink, batch.schema)  # ok: it writes to memory
    writer.write_batch(batch)
    writer.close()
    return sink.getvalue()
