// The vessel file's map: everything one ship was heard to do.
import { say } from "./words.js";
import { show } from "./map.js";

const box = document.getElementById("map");
const state = box.querySelector(".map-state");
show(box, state, box.dataset.chart)
  .then(() => { document.body.dataset.ready = "true"; })
  .catch((error) => {
    console.warn("Landfall: " + error.message);
    state.textContent = say("The map could not be loaded. Is Landfall still running?");
  });
