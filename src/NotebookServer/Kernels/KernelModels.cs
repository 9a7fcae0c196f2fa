using System.Text.Json;
using System.Text.Json.Nodes;
using NotebookServer.Serving;

namespace NotebookServer.Kernels;

/// <summary>Kernels as clients see them.</summary>
internal static class KernelModels
{
    public static JsonObject Of(RunningKernel kernel) => new()
    {
        ["id"] = kernel.Id,
        ["name"] = kernel.Specification.Name,
        ["last_activity"] = ApiTime.Of(kernel.LastActivity),
        ["execution_state"] = JsonNamingPolicy.CamelCase.ConvertName(kernel.State.ToString()),
        ["connections"] = kernel.Connections,
    };

    public static JsonObject Of(KernelSpecification specification) => new()
    {
        ["name"] = specification.Name,
        ["spec"] = specification.Json.DeepClone(),
        ["resources"] = new JsonObject(specification.Resources.Select(
            file => KeyValuePair.Create<string, JsonNode?>(
                Path.GetFileNameWithoutExtension(file), $"/kernelspecs/{Uri.EscapeDataString(specification.Name)}/{file}"))),
    };
}
