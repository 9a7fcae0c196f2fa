using System.Globalization;
using System.Reflection;
using Originals.Cases;

namespace Originals.Programs;

/// <summary>
/// A small program that is drawn: some tensors, some calls, and in some programs gradients at the end. The same number gives the same
/// program on every library whose results have the same types and shapes.
/// </summary>
/// <param name="number">The number of the program.</param>
/// <param name="methods">The methods that it may call, by their signatures; the same ones in the same order everywhere.</param>
internal sealed class RandomProgram(int number, IReadOnlyList<MethodInfo> methods)
{
    /// <summary>Between a statement and what came of it.</summary>
    internal const string Arrow = " => ";

    private const int MaxFaults = 3;

    private static readonly string[] s_mayReturnTheSame =
        ["contiguous", "flatten", "to", "to_type", "type", "cpu", "float", "double", "cat", "concat", "concatenate"];

    private static readonly string[] s_changesTheShape = ["squeeze_", "unsqueeze_", "transpose_", "swapaxes_", "swapdims_", "t_"];

    /// <summary>What may have written or drawn some numbers there before it is refused (DIFFERENCES.md); the program ends with it.</summary>
    private static readonly string[] s_leavesTraces = ["index_put_", "masked_scatter_", "scatter_", "scatter_add_", "normal"];

    private readonly Draw _draw = new(number);

    // Results that may be the same tensor there and a view of it here (DIFFERENCES.md), which differ in whether they are leaves.
    private readonly HashSet<string> _same = [];

    // Those results and what they were made of: if both are one tensor, changing the shape of either in place changes the other.
    private readonly HashSet<Tensor> _alike = new(ReferenceEqualityComparer.Instance);

    private bool _isOver;

    private readonly ILookup<string, MethodInfo> _byName = methods.ToLookup(method => method.Name);

    /// <summary>Runs the program.</summary>
    /// <param name="tell">
    /// Is given each statement before it runs, since it may be the last thing that the process does, and afterwards what came of it.
    /// </param>
    internal void Run(Action<string> tell)
    {
        using var scope = NewDisposeScope();
        TorchSharp.torch.manual_seed(number);
        for (int i = _draw.Int(2, 4); i > 0; i--)
        {
            Drawn values = _draw.Values(_draw.Type(), _draw.Shape());
            Tensor tensor = (Tensor)values.Value!;
            string name = _draw.NextName();
            _draw.Add(name, _draw.HasGradients ? tensor.requires_grad_() : tensor);
            tell($"{name} = {values.Text}{(_draw.HasGradients ? ".requires_grad_()" : "")}");
            tell($"{Arrow}{Text(tensor)}\n");
        }
        (string Name, Tensor Value)[] leaves = [.. _draw.Tensors];
        int faults = 0;
        for (int i = _draw.Int(3, 9); i > 0 && !_isOver && faults < MaxFaults && _draw.Tensors.Count > 0; i--)
            faults += Call(tell) ? 0 : 1;
        if (_draw.HasGradients)
            Backward(leaves, tell);
    }

    private bool Call(Action<string> tell)
    {
        MethodInfo method = NextMethod();
        var arguments = new Arguments(_draw);
        (string name, Tensor? self) = method.IsStatic ? ("", null) : ((string, Tensor?))_draw.Tensor();
        if (s_changesTheShape.Contains(method.Name) && _alike.Contains(self!))
            return true;
        Drawn[] drawn = arguments.Of(method, self);
        string called = method.IsStatic ? method.Name : $"{name}.{method.Name}";
        IEnumerable<string> written = method.GetParameters().Zip(
            drawn, (parameter, argument) => argument.Text.Length > 0 ? $"{parameter.Name}: {argument.Text}" : "");
        string result = _draw.NextName();
        bool mayReturnTheSame = s_mayReturnTheSame.Contains(method.Name);
        if (mayReturnTheSame)
            _same.Add(result);
        tell($"{result} = {called}({string.Join(", ", written.Where(argument => argument.Length > 0))})");
        object? value;
        try
        {
            value = method.Invoke(self, [.. drawn.Select(argument => argument.Value)]);
        }
        catch (TargetInvocationException fault)
        {
            tell($"{Arrow}{fault.InnerException!.GetType().Name}\n");
            _isOver = s_leavesTraces.Contains(method.Name);
            return false;
        }
        Tensor[] tensors = value switch
        {
            Tensor one => [one],
            Tensor[] several => several,
            System.Runtime.CompilerServices.ITuple tuple => [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i]).OfType<Tensor>()],
            _ => [],
        };
        if (mayReturnTheSame)
        {
            _alike.UnionWith(drawn.Select(argument => argument.Value).Append(self).OfType<Tensor>());
            _alike.UnionWith(drawn.SelectMany(argument => argument.Value as IEnumerable<Tensor> ?? []));
            _alike.UnionWith(tensors);
        }
        for (int i = 0; i < tensors.Length; i++)
            _draw.Add(tensors.Length == 1 ? result : $"{result}_{i}", tensors[i]);
        tell($"{Arrow}{(tensors.Length > 0 ? string.Join(" | ", tensors.Select(Text)) : Case.Text(value))}\n");
        return true;
    }

    private MethodInfo NextMethod()
    {
        while (true)
        {
            // Operators have many overloads, and are no more often of interest for that.
            MethodInfo method = _draw.Pick([.. _byName[_draw.Pick(methods).Name]]);
            if (!_draw.HasGradients || (!method.Name.EndsWith('_') && method.ReturnType == typeof(Tensor)))
                return method;
        }
    }

    /// <summary>The gradients of the sum of the last result that has any.</summary>
    private void Backward((string Name, Tensor Value)[] leaves, Action<string> tell)
    {
        var (name, value) = _draw.Tensors.LastOrDefault(
            tensor => tensor.Value.requires_grad && !tensor.Value.is_leaf && !_same.Contains(tensor.Name));
        if (value is null)
            return;
        tell($"{name}.sum().backward()");
        try
        {
            value.sum().backward();
        }
        catch (Exception fault)
        {
            tell($"{Arrow}{fault.GetType().Name}\n");
            return;
        }
        IEnumerable<string> gradients = leaves.Select(
            leaf => !leaf.Value.IsInvalid && leaf.Value.grad is { } gradient ? Text(gradient) : "null");
        tell($"{Arrow}{string.Join(" | ", gradients)}\n");
    }

    /// <summary>The stride of a dimension of one element says nothing, nor do those of a tensor without elements.</summary>
    internal static string Text(Tensor tensor)
    {
        string strides = string.Join(',', tensor.shape.Zip(
            tensor.stride(), (size, stride) => size == 1 || tensor.numel() == 0 ? "-" : stride.ToString(CultureInfo.InvariantCulture)));
        return tensor.numel() <= Draw.MaxElements ? Case.Text(tensor, strides) : $"{tensor.dtype}{Draw.Text(tensor.shape)}/({strides})";
    }
}
