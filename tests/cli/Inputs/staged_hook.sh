#!/bin/sh
exec "$LEAKLINT" check --staged
