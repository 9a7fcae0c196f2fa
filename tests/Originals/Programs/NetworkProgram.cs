using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using TorchSharp;
using TorchSharp.Modules;
using Module = TorchSharp.torch.nn.Module;

namespace Originals.Programs;

/// <summary>
/// A small network that is drawn: layers one by one and in a row, a loss, gradients, an optimizer, a schedule, files. The same number gives
/// the same program on every library whose results have the same types and shapes.
/// </summary>
/// <param name="number">The number of the program.</param>
/// <param name="methods">The methods that it may call; it calls those that make layers, losses, optimizers and schedulers.</param>
internal sealed class NetworkProgram(int number, IReadOnlyList<MethodInfo> methods)
{
    private readonly Draw _draw = new(number);
    private readonly List<(string Name, Module<Tensor, Tensor> Layer)> _layers = [];
    private Action<string> _tell = _ => { };

    /// <summary>Runs the program.</summary>
    /// <param name="tell">Is given each statement before it runs, and afterwards what came of it.</param>
    internal void Run(Action<string> tell)
    {
        _tell = tell;
        using var scope = NewDisposeScope();
        TorchSharp.torch.manual_seed(number);
        // In single precision, gradients that are zero but for rounding would be steps of an optimizer.
        ScalarType type = _draw.Chance(80) ? ScalarType.Float64 : ScalarType.Float32;
        Tensor input = Values("x", type, Shape());
        Tensor output = input;
        for (int i = _draw.Int(1, 5); i > 0; i--)
            output = AddLayer(output) ?? output;
        if (_layers.Count == 0)
            return;

        using var model = Sequential(_layers.Select(layer => (layer.Name, layer.Layer)).ToArray());
        string names = string.Join(", ", _layers.Select(layer => layer.Name));
        Do($"model = Sequential([{names}])", () => string.Join(' ', model.state_dict().Keys));
        Do($"model.to({type})", () => Named(model.to(type).named_parameters()));
        bool isTraining = _draw.Chance(70);
        Do($"model.train({(isTraining ? "true" : "false")})", () =>
        {
            model.train(isTraining);
            return string.Join(' ', model.modules().Select(module => module.training));
        });
        SaveAndLoad(model);
        var loss = Loss(type, output);
        if (loss is null || !Learn(model, input, loss))
            return;
        Train(model, input, loss);
        ScalarType other = type == ScalarType.Float64 ? ScalarType.Float32 : ScalarType.Float64;
        Do($"model.eval().to({other}).call(x)", () =>
        {
            model.eval();
            model.to(other);
            return RandomProgram.Text(model.call(input.to(other)));
        });
    }

    /// <summary>Pictures, rows, or one of either without a batch.</summary>
    private long[] Shape() => _draw.Int(0, 9) switch
    {
        < 5 => [_draw.Int(1, 2), _draw.Int(1, 2), _draw.Int(3, 5), _draw.Int(3, 5)],
        < 8 => [_draw.Int(1, 4), _draw.Int(1, 6)],
        8 => [_draw.Int(1, 2), _draw.Int(3, 5), _draw.Int(3, 5)],
        _ => [_draw.Int(1, 6)],
    };

    private Tensor Values(string name, ScalarType type, long[] shape)
    {
        Drawn values = _draw.Values(type, shape, isPlain: _draw.Chance(75));
        var tensor = (Tensor)values.Value!;
        _draw.Add(name, tensor);
        _tell($"{name} = {values.Text}");
        _tell($"{RandomProgram.Arrow}{RandomProgram.Text(tensor)}\n");
        return tensor;
    }

    /// <summary>Makes a layer and what it gives; null if either fails.</summary>
    private Tensor? AddLayer(Tensor input)
    {
        MethodInfo method = Method(typeof(Module<Tensor, Tensor>));
        string name = string.Create(CultureInfo.InvariantCulture, $"layer{_layers.Count}");
        Module<Tensor, Tensor>? layer = null;
        if (!Make(name, method, input, [], made =>
        {
            layer = (Module<Tensor, Tensor>)made;
            layer.to(input.dtype);
            Fill(layer);
            return $"{Named(layer.named_parameters())} | {Named(layer.named_buffers())}";
        }))
        {
            return null;
        }

        Tensor? output = null;
        bool isDone = Do($"{name}.call(…) = {method.Name}(…)", () => RandomProgram.Text(output = layer!.call(input.clone())));
        if (!isDone || output!.numel() == 0)
            return null;
        _layers.Add((name, layer!));
        return output.detach();
    }

    /// <summary>The libraries draw other numbers for the same seed (DIFFERENCES.md).</summary>
    private void Fill(Module layer)
    {
        using var mode = no_grad();
        foreach (var (_, parameter) in layer.named_parameters())
            parameter.copy_((Tensor)_draw.Values(parameter.dtype, parameter.shape, isPlain: true).Value!);
    }

    /// <summary>A function from the model's output to a number, as its text and itself.</summary>
    private (string Text, Func<Tensor, Tensor> Of)? Loss(ScalarType type, Tensor output)
    {
        if (_draw.Chance(30))
            return ("sum()", result => result.sum());
        Tensor target = Values("target", _draw.Chance(20) ? ScalarType.Int64 : type, output.shape);
        Module<Tensor, Tensor, Tensor>? loss = null;
        MethodInfo method = Method(typeof(Module<Tensor, Tensor, Tensor>));
        return Make("loss", method, output, [], made => (loss = (Module<Tensor, Tensor, Tensor>)made).GetName())
            ? ("loss.call(target).sum()", result => loss!.call(result, target).sum())
            : null;
    }

    private bool Learn(Module<Tensor, Tensor> model, Tensor input, (string Text, Func<Tensor, Tensor> Of)? loss)
    {
        Tensor? value = null;
        return Do($"model.call(x).{loss!.Value.Text}", () => RandomProgram.Text(value = loss.Value.Of(model.call(input.clone()))))
            && Do("result.backward()", () =>
            {
                value!.backward();
                return Gradients(model);
            });
    }

    private void Train(Module<Tensor, Tensor> model, Tensor input, (string Text, Func<Tensor, Tensor> Of)? loss)
    {
        optim.Optimizer? optimizer = null;
        if (!Make("optimizer", Method(typeof(optim.Optimizer)), input, [model.parameters()], made =>
            Rates(optimizer = (optim.Optimizer)made)))
        {
            return;
        }

        using var released = optimizer;
        optim.lr_scheduler.LRScheduler? scheduler = null;
        if (_draw.Chance(50) && !Make("scheduler", Method(typeof(optim.lr_scheduler.LRScheduler)), input, [optimizer!], made =>
        {
            scheduler = (optim.lr_scheduler.LRScheduler)made;
            return Rates(optimizer!);
        }))
        {
            return;
        }

        for (int i = 0; i < 3; i++)
        {
            if (!Do("optimizer.step()", () =>
            {
                optimizer!.step();
                return Values(model.named_parameters());
            }))
            {
                return;
            }
            if (scheduler is not null && !Do("scheduler.step()", () =>
            {
                scheduler.step();
                return Rates(optimizer!);
            }))
            {
                return;
            }
            Do("optimizer.zero_grad()", () =>
            {
                optimizer!.zero_grad();
                return Gradients(model);
            });
            if (!Learn(model, input, loss))
                return;
        }
    }

    /// <summary>Saves the model before it has learned, when all its numbers are exact, and loads it where all is zero.</summary>
    private void SaveAndLoad(Sequential model)
    {
        using (no_grad())
        {
            foreach (Tensor statistic in model.buffers())
                statistic.fill_(1);
        }
        string file = Path.GetTempFileName();
        try
        {
            Do("model.save(file)", () =>
            {
                model.save(file);
                return $"{new FileInfo(file).Length} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}";
            });
            Do("model.load(file)", () =>
            {
                using (no_grad())
                {
                    foreach (Tensor parameter in model.parameters())
                        parameter.zero_();
                }
                model.load(file);
                return Values(model.named_parameters().Select(parameter => (parameter.name, (Tensor)parameter.parameter))
                    .Concat(model.named_buffers()));
            });
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Calls a method that makes something, with the arguments given and others that are drawn.</summary>
    private bool Make(string name, MethodInfo method, Tensor self, object[] given, Func<object, string> tell)
    {
        Drawn[] drawn = new Arguments(_draw).Of(method, self, given);
        IEnumerable<string> written = method.GetParameters().Zip(drawn).Where(pair => pair.Second.Text.Length > 0)
            .Select(pair => $"{pair.First.Name}: {pair.Second.Text}");
        return Do(
            $"{name} = {method.Name}({string.Join(", ", written)})",
            () => tell(method.Invoke(null, [.. drawn.Select(argument => argument.Value)])!));
    }

    private MethodInfo Method(Type made)
    {
        ILookup<string, MethodInfo> byName = methods.Where(method => made.IsAssignableFrom(method.ReturnType))
            .ToLookup(method => method.Name);
        return _draw.Pick([.. _draw.Pick([.. byName])]);
    }

    private bool Do(string statement, Func<string> does)
    {
        _tell(statement);
        string outcome;
        bool isDone = true;
        try
        {
            outcome = does();
        }
        catch (Exception fault)
        {
            outcome = ((fault as TargetInvocationException)?.InnerException ?? fault).GetType().Name;
            isDone = false;
        }
        _tell($"{RandomProgram.Arrow}{outcome}\n");
        return isDone;
    }

    private static string Gradients(Module model) => string.Join(
        " | ", model.parameters().Select(parameter => parameter.grad is { } gradient ? RandomProgram.Text(gradient) : "null"));

    private static string Rates(optim.Optimizer optimizer) => string.Join(
        ' ', optimizer.ParamGroups.Select(group => group.LearningRate.ToString("G6", CultureInfo.InvariantCulture)));

    private static string Named<T>(IEnumerable<(string Name, T Value)> tensors)
        where T : Tensor => string.Join(' ', tensors.Select(tensor =>
            $"{tensor.Name}:{tensor.Value.dtype}{Draw.Text(tensor.Value.shape).Replace(", ", ",", StringComparison.Ordinal)}"));

    private static string Values<T>(IEnumerable<(string Name, T Value)> tensors)
        where T : Tensor => string.Join(" | ", tensors.Select(tensor => $"{tensor.Name} {RandomProgram.Text(tensor.Value)}"));
}
