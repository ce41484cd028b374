// A remove that cannot match, before the same function is added again: there is one of it at any time.
function openMenu(event) {
  console.log(event.target);
}

export function watchClicks() {
  document.removeEventListener("click", openMenu);
  document.addEventListener("click", openMenu, true); // ok: adding the same function again changes nothing
}

export class Menu {
  open() {
    document.addEventListener("keydown", openMenu, true); // leak: listener-remove-mismatch
  }

  close() {
    document.removeEventListener("keydown", openMenu);
  }
}
