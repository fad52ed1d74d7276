
// A weight that is typed is sent as the change that it makes.
document.addEventListener("change", (event) => {
  const { weigh } = event.target.dataset ?? {};
  if (!weigh || !event.target.checkValidity() || event.target.value === "") return;
  const button = document.getElementById("dropped");
  button.value = `weigh ${weigh} ${event.target.value}`;
  button.click();
});
