// A page to read: nothing is sent from it, so there is nothing to authorize.
const reading = () => ({ wrapComponents: { authorizeBtn: () => () => null, authorizeOperationBtn: () => () => null } });
SwaggerUIBundle({ url: "/openapi/procuration.json", dom_id: "#api", deepLinking: true, supportedSubmitMethods: [], plugins: [reading] });
