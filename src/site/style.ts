import base from "../../site/style/base.css";
import drop from "../../site/style/drop.css";
import frame from "../../site/style/frame.css";
import home from "../../site/style/home.css";
import matrix from "../../site/style/matrix.css";
import media from "../../site/style/media.css";
import places from "../../site/style/places.css";
import shapes from "../../site/style/shapes.css";
import subject from "../../site/style/subject.css";

/** The style of every page; later rules may overrule earlier ones. */
export const style = [base, frame, shapes, home, drop, matrix, subject, places, media].join("\n");
