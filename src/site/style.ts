import colours from "../../site/style/colours.css";
import details from "../../site/style/details.css";
import frame from "../../site/style/frame.css";
import matrix from "../../site/style/matrix.css";
import probes from "../../site/style/probes.css";
import screens from "../../site/style/screens.css";
import start from "../../site/style/start.css";
import supports from "../../site/style/supports.css";
import text from "../../site/style/text.css";

/** The style of every page; later rules may overrule earlier ones. */
export const style = [colours, text, frame, supports, start, matrix, details, probes, screens].join("\n");
