"""What Gradio calls runs for each request."""

import gradio as gr

_answers = {}
_uploads = {}
_drafts = {}


def answer(question, user):
    _answers[question + user] = object()  # leak: cache-unbounded
    return question


def upload(name, user):
    _uploads[name + user] = object()  # leak: cache-unbounded


def draft(text, user):
    _drafts[text + user] = object()  # ok: it forgets
    _drafts.clear()


button = gr.Button("Upload")
button.click(upload)
button.click(fn=draft)
gr.Interface(fn=answer, inputs="text", outputs="text").launch()
