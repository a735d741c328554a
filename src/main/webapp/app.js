// Start page: shows the banner and the accounts if the server runs as a demonstration.

const answer = await fetch("api/v1/notice", { method: "HEAD", headers: { Accept: "application/json" } });
if (answer.headers.get("Notitia-Demonstration") === "true") {
  document.getElementById("demonstration").hidden = false;
  document.getElementById("logins").hidden = false;
}
