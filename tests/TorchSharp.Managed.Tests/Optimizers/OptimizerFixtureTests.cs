using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

/// <summary>Training steps on a small net, against PyTorch, for parameters and gradients in every layout.</summary>
public sealed class OptimizerFixtureTests
{
    private const double OfDoubles = 1e-10;

    private static readonly string[] s_files = ["training", "schedules", "optimizers"];

    private static readonly Dictionary<string, Func<Parameter[], Arguments, optim.Optimizer>> s_optimizers = new()
    {
        ["SGD"] = (
            p,
            a) => optim.SGD(
                p, a.Double("lr"), a.Double("momentum"), a.Double("dampening"), a.Double("weight_decay"), a.Bool("nesterov"),
                a.Bool("maximize")),
        ["Adam"] = (
            p,
            a) => optim.Adam(
                p, a.Double("lr"), Beta(a, 0, 0.9), Beta(a, 1, 0.999), a.Double("eps", 1e-8), a.Double("weight_decay"), a.Bool("amsgrad"),
                a.Bool("maximize")),
        ["AdamW"] = (p, a) => optim.AdamW(p, a.Double("lr"), weight_decay: a.Double("weight_decay"), amsgrad: a.Bool("amsgrad")),
        ["RMSProp"] = (p, a) => optim.RMSProp(
            p, a.Double("lr"), a.Double("alpha", 0.99), a.Double("eps", 1e-8), a.Double("weight_decay"), a.Double("momentum"),
            a.Bool("centered"), a.Bool("maximize")),
        ["NAdam"] = (p, a) => optim.NAdam(
            p, a.Double("lr"), Beta(a, 0, 0.9), Beta(a, 1, 0.999), a.Double("eps", 1e-8), a.Double("weight_decay"),
            a.Double("momentum_decay", 4e-3)),
        ["RAdam"] =
            (p, a) => optim.RAdam(p, a.Double("lr"), Beta(a, 0, 0.9), Beta(a, 1, 0.999), a.Double("eps", 1e-8), a.Double("weight_decay")),
        ["Adagrad"] = (p, a) => optim.Adagrad(
            p, a.Double("lr"), a.Double("lr_decay"), a.Double("weight_decay"), a.Double("initial_accumulator_value"),
            a.Double("eps", 1e-10)),
        ["Adamax"] =
            (p, a) => optim.Adamax(p, a.Double("lr"), Beta(a, 0, 0.9), Beta(a, 1, 0.999), a.Double("eps", 1e-8), a.Double("weight_decay")),
    };

    private static readonly (Layout Parameter, Layout Gradient)[] s_layouts =
    [
        (Layout.Contiguous, Layout.Contiguous), (Layout.Transposed, Layout.Contiguous), (Layout.Sliced, Layout.Contiguous),
        (Layout.Contiguous, Layout.Transposed), (Layout.Contiguous, Layout.Sliced), (Layout.Transposed, Layout.Sliced),
    ];

    public static TheoryData<string, string> Cases =>
        [.. s_files.SelectMany(
            file => FixtureFile.Open(file).Cases.Where(c => s_optimizers.ContainsKey(c.Operation)).Select(c => (file, c.Name)))];

    [Theory]
    [MemberData(nameof(Cases))]
    [Differs("`SGD` with `maximize` and a weight decay", "SGD: lr 0.01, momentum 0.5, weight_decay 0.1, maxi")]
    [Differs("`RAdam`, once it divides", "\"RAdam:")]
    public void StepsOnASmallNet_InEveryLayout_AsPyTorch(string file, string name)
    {
        foreach ((Layout parameters, Layout gradients) in s_layouts)
            Check(FixtureFile.Open(file)[name], parameters, gradients);
    }

    private static void Check(FixtureCase fixture, Layout layout, Layout gradientLayout)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor[] inputs = fixture.Inputs(), expected = fixture.Outputs();
        (double relative, double absolute) = Tolerance(fixture.Operation, inputs[0].dtype);
        Parameter[] parameters = [.. inputs[2..].Select(p => new Parameter(p.To(layout)))];
        using optim.Optimizer optimizer = s_optimizers[fixture.Operation](parameters, fixture.Arguments);
        for (int step = 0; step < expected[0].shape[0]; step++)
        {
            optimizer.zero_grad();
            Tensor hidden = functional.linear(inputs[0], parameters[0], parameters[1]).tanh();
            Tensor loss = functional.mse_loss(functional.linear(hidden, parameters[2], parameters[3]), inputs[1]);
            loss.backward();
            foreach (Parameter parameter in parameters)
                parameter.grad = parameter.grad!.To(gradientLayout);
            optimizer.step();
            Near.AssertEqual(expected[0][step], loss, $"loss of step {step}", relative, absolute);
        }

        for (int i = 0; i < parameters.Length; i++)
            Near.AssertEqual(expected[i + 1], parameters[i], $"parameter {i}", relative, absolute);
    }

    /// <summary>PyTorch keeps NAdam's product of momenta in single precision, whatever the parameters are.</summary>
    private static (double Relative, double Absolute) Tolerance(string optimizer, ScalarType dtype) =>
        dtype == float64 && optimizer != "NAdam" ? (OfDoubles, OfDoubles) : (Near.Relative, Near.Absolute);

    private static double Beta(Arguments a, int index, double otherwise) => a.Has("betas") ? a.Doubles("betas")[index] : otherwise;
}
