"""Listeners of Home Assistant are removed by what adding them returned."""

from datetime import timedelta

from homeassistant.components.sensor import SensorEntity
from homeassistant.core import HomeAssistant
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.event import (
    async_call_later,
    async_track_point_in_time,
    async_track_state_change_event,
    async_track_time_interval,
)


class PowerSensor(SensorEntity):
    def __init__(self, meter):
        self.meter = meter
        self.remove_state = None
        self.remove_poll = None

    async def async_added_to_hass(self):
        async_track_state_change_event(self.hass, [self.meter], self.changed)  # leak: listener-not-removed
        self.async_on_remove(async_track_state_change_event(self.hass, [self.meter], self.changed))  # ok: removed with the entity
        self.remove_state = async_track_state_change_event(self.hass, [self.meter], self.changed)  # ok: removed below
        async_track_time_interval(self.hass, self.poll, timedelta(minutes=1))  # leak: timer-not-cleared
        self.remove_poll = async_track_time_interval(self.hass, self.poll, timedelta(hours=1))  # ok: removed below
        async_call_later(self.hass, 10, self.poll)  # ok: it fires once
        async_track_point_in_time(self.hass, self.poll, self.due)  # ok: it fires once
        async_dispatcher_connect(self.hass, "power", self.changed)  # leak: listener-not-removed
        self.async_on_remove(async_dispatcher_connect(self.hass, "power", self.changed))  # ok: removed with the entity
        self.hass.bus.async_listen("power", self.changed)  # leak: listener-not-removed
        self.hass.bus.listen("power", self.changed)  # leak: listener-not-removed
        self.async_on_remove(self.hass.bus.async_listen("power", self.changed))  # ok: removed with the entity
        self.hass.bus.async_listen_once("homeassistant_stop", self.changed)  # ok: it fires once

    def changed(self, event):
        self.last = event

    def poll(self, now):
        self.last = now

    async def async_will_remove_from_hass(self):
        if self.remove_state:
            self.remove_state()
        if self.remove_poll:
            self.remove_poll()


async def async_setup_entry(hass: HomeAssistant, entry):
    def refresh(event):
        entry.data["last"] = event

    entry.async_on_unload(hass.bus.async_listen("refresh", refresh))  # ok: removed when the entry is unloaded
    return True
