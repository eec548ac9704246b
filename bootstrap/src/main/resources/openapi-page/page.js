SwaggerUIBundle({ url: "/openapi/procuration.yml", dom_id: "#api", deepLinking: true, supportedSubmitMethods: [] });
