// Animations of components.
import gsap from "gsap";
import { ScrollTrigger } from "gsap/ScrollTrigger";
import { useGSAP } from "@gsap/react";
import lottie from "lottie-web";
import { useEffect } from "react";

export function Hero({ box, draw }) {
  useEffect(() => {
    gsap.ticker.add(draw); // ok: the cleanup removes it
    return () => gsap.ticker.remove(draw);
  }, [draw]);

  useEffect(() => {
    gsap.ticker.add(() => draw()); // leak: timer-not-cleared
  }, [draw]);

  useEffect(() => {
    const trigger = ScrollTrigger.create({ trigger: box }); // ok: the cleanup kills it
    return () => trigger.kill();
  }, [box]);

  useEffect(() => {
    const trigger = ScrollTrigger.create({ trigger: box }); // leak: listener-not-removed
    trigger.refresh();
  }, [box]);

  useEffect(() => {
    const context = gsap.context(() => {
      ScrollTrigger.create({ trigger: box }); // ok: the context takes it along
    });
    return () => context.revert();
  }, [box]);

  useGSAP(() => {
    ScrollTrigger.create({ trigger: box }); // ok: the hook's context takes it along
  });

  useEffect(() => {
    const media = gsap.matchMedia();
    media.add("(min-width: 60em)", () => {
      ScrollTrigger.create({ trigger: box }); // ok: the context of the media query takes it along
    });
    return () => media.revert();
  }, [box]);

  useEffect(() => {
    ScrollTrigger.addEventListener("refresh", draw); // ok: the cleanup removes it
    ScrollTrigger.addEventListener("scrollEnd", draw); // leak: listener-not-removed
    return () => ScrollTrigger.removeEventListener("refresh", draw);
  }, [draw]);

  useEffect(() => {
    const animation = lottie.loadAnimation({ container: box }); // ok: the cleanup destroys it
    return () => animation.destroy();
  }, [box]);

  useEffect(() => {
    const animation = lottie.loadAnimation({ container: box }); // leak: listener-not-removed
    animation.setSpeed(2);
  }, [box]);
}
