// Listeners on emitters of which there is one.
import { addons } from "@storybook/manager-api";
import i18n from "i18next";
import { useEffect } from "react";

export function useLocale(show) {
  useEffect(() => {
    const changed = (language) => show(language);
    i18n.on("languageChanged", changed); // ok: the cleanup removes it
    i18n.on("loaded", () => show(i18n.language)); // leak: listener-not-removed
    return () => i18n.off("languageChanged", changed);
  }, [show]);

  useEffect(() => {
    const channel = addons.getChannel();
    channel.on("theme", show); // ok: the cleanup removes it
    channel.on("story", () => show("story")); // leak: listener-not-removed
    return () => channel.off("theme", show);
  }, [show]);
}
