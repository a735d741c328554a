// API browser: Swagger UI for the OpenAPI document. In a demonstration, buttons select the account.

const ROLES = ["crm", "clerk", "officer", "partner", "auditor", "admin", "subject"];
const PASSWORD = "notitia-demo";

const dark = matchMedia("(prefers-color-scheme: dark)");
const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", follow);
follow();

function offerLogins(ui) {
  const place = document.getElementById("login-as");
  for (const role of ROLES) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain";
    button.textContent = role;
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => {
      const present = ui.authSelectors.authorized()?.keySeq().toArray() ?? [];
      if (present.length) ui.authActions.logout(present);
      ui.preauthorizeBasic("basic", role, PASSWORD);
      place.querySelectorAll("button").forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
      document.getElementById("login-said").textContent = `Requests are now sent as ${role}.`;
    });
    place.append(button);
  }
  place.hidden = false;
}

const ui = SwaggerUIBundle({
  url: "api/v1/openapi.json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  defaultModelRendering: "example",
  tryItOutEnabled: true,
  persistAuthorization: false,
  validatorUrl: null,
  syntaxHighlight: { activated: true },
  onComplete: async () => {
    const answer = await fetch("api/v1/notice", { headers: { Accept: "application/json" } });
    if (answer.headers.get("Notitia-Demonstration") === "true") offerLogins(ui);
  },
});
