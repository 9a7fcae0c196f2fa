using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

public sealed class LayerTests
{
    [Fact]
    [Differs("`new Parameter` of a computed tensor")]
    public void Parameter_TakesItsTensorOver()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor data = arange(3, float32);
        var parameter = new Parameter(data);
        Assert.True(data.IsInvalid);
        Assert.True(parameter.requires_grad && parameter.is_leaf);
        Assert.Equal([0f, 1, 2], parameter.data<float>().ToArray());
        Assert.False(nn.Parameter(ones(1), requires_grad: false).requires_grad);
        Assert.True(ones(1).AsParameter().requires_grad);
        Tensor computed = parameter * 2;
        Assert.True(new Parameter(computed).is_leaf);
    }

    [Fact]
    public void Sequential_DisposesIntermediates_NotItsInputNorItsResult()
    {
        using DisposeScope scope = NewDisposeScope();
        var seen = new List<Tensor>();
        using Sequential model = Sequential(Linear(2, 3), ReLU(inplace: true), Identity(), Flatten());
        foreach (Module<Tensor, Tensor> layer in model.children().Cast<Module<Tensor, Tensor>>())
            layer.register_forward_hook((_, _, y) => { seen.Add(y); return y; });
        Tensor x = ones(4, 2), result = model.call(x);
        Assert.Equal([true, true, true, false], seen.Select(y => y.IsInvalid));
        Assert.False(x.IsInvalid);
        result.sum().backward();
        Assert.Equal(2, scope.DisposablesCount - 1);
        using Tensor same = Sequential().call(x);
        Assert.NotSame(x, same);
        Assert.Equal(x, same);
    }

    [Fact]
    public void Sequential_NamesIndexesAndSlices()
    {
        using Sequential model = Sequential(Linear(2, 3), ReLU()).append("last", Linear(3, 1)).append(Tanh());
        Assert.Equal(["0", "1", "last", "3"], model.named_children().Select(c => c.name));
        Assert.Equal(4, model.Count);
        Assert.IsType<ReLU>(model[1]);
        Assert.Equal(["1", "last"], model[1..3].named_children().Select(c => c.name));
        Assert.Equal(2, model[(null, 2)].Count);
        Assert.Same(model[2], model[2..][0]);
    }

    [Fact]
    public void InplaceReLU_AndIdentity_ReturnObjectsOfTheirOwn()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = tensor(new[] { -1f, 2 }), y = ReLU(inplace: true).call(x), z = Identity().call(x);
        Assert.NotSame(x, y);
        Assert.NotSame(x, z);
        Assert.Equal([0f, 2], x.data<float>().ToArray());
        Assert.Equal([0f, 2], y.data<float>().ToArray());
    }

    [Fact]
    public void BatchNorm_InTraining_CountsAndMixes_InEvaluationUsesWhatItLearned()
    {
        using DisposeScope scope = NewDisposeScope();
        using BatchNorm1d norm = BatchNorm1d(1, momentum: 0.5);
        Tensor x = tensor(new[] { 1f, 3 }, [2, 1]);
        Assert.Equal([-1f, 1], norm.call(x).data<float>().Select(v => MathF.Round(v, 3)));
        Assert.Equal(1, norm.num_batches_tracked!.ToInt64());
        Assert.Equal(1, norm.running_mean![0].ToSingle()); // 0.5 · 0 + 0.5 · 2
        Assert.Equal(1.5f, norm.running_var![0].ToSingle()); // 0.5 · 1 + 0.5 · 2, the unbiased variance
        norm.eval();
        Assert.Equal([0f, 1.633f], norm.call(x).data<float>().Select(v => MathF.Round(v, 3)));
        Assert.Equal(1, norm.num_batches_tracked!.ToInt64());
        norm.reset_running_stats();
        Assert.Equal(0, norm.running_mean[0].ToSingle());
        Assert.Equal(0, norm.num_batches_tracked!.ToInt64());
    }

    [Fact]
    public void BatchNorm_WithoutMomentum_AveragesAllBatches_WithoutTrackingUsesTheBatch()
    {
        using DisposeScope scope = NewDisposeScope();
        using BatchNorm1d average = BatchNorm1d(1), untracked = BatchNorm1d(1, track_running_stats: false, affine: false);
        average.momentum = null;
        average.call(tensor(new[] { 1f, 3 }, [2, 1]));
        average.call(tensor(new[] { 5f, 7 }, [2, 1]));
        Assert.Equal(4, average.running_mean![0].ToSingle());
        Assert.Empty(untracked.state_dict());
        untracked.eval();
        Assert.Equal([-1f, 1], untracked.call(tensor(new[] { 1f, 3 }, [2, 1])).data<float>().Select(v => MathF.Round(v, 3)));
    }

    [Fact]
    public void Dropout_InEvaluation_ChangesNothing_InTrainingScales()
    {
        using DisposeScope scope = NewDisposeScope();
        using Dropout dropout = Dropout(0.2);
        Tensor x = ones(10000), y = dropout.call(x);
        Assert.Equal([0f, 1.25f], y.data<float>().Distinct().Order());
        Assert.Equal(1, y.mean().ToSingle(), 0.05);
        dropout.eval();
        Assert.Equal(x, dropout.call(x));
        Assert.True((Dropout(1).call(x) == 0).all().ToBoolean());
        Assert.Equal(x, Dropout(0).call(x));
    }

    [Fact]
    [Differs("`Convolution.SetPadding`")]
    public void ConvolutionWithPaddingSame_KeepsTheSize()
    {
        using DisposeScope scope = NewDisposeScope();
        using Conv2d same = Conv2d(1, 2, 5, Padding.Same, dilation: 2), valid = Conv2d(1, 2, 3, Padding.Valid),
            rectangle = Conv2d(1, 1, (1, 3), padding: (0, 1));
        Assert.Equal([1, 2, 9, 8], same.call(ones(1, 1, 9, 8)).shape);
        Assert.Equal([2, 7, 6], valid.call(ones(1, 9, 8)).shape);
        Assert.Equal([1, 1, 4, 4], rectangle.call(ones(1, 1, 4, 4)).shape);
        Convolution convolution = same;
        Assert.Equal(Padding.Same, convolution.padding_type);
        Assert.Null(convolution.padding);
        convolution.SetPadding([4]);
        Assert.Equal<long>([4, 4], convolution.padding!);
        Assert.Null(convolution.padding_type);
        Assert.Equal([1, 2, 9, 8], same.call(ones(1, 1, 9, 8)).shape);
    }

    [Fact]
    public void Losses_AreModules()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor logits = tensor(new[,] { { 1f, 2, 3 }, { 1, 2, 3 } }), target = tensor(new long[] { 0, 2 });
        Assert.Equal(1.40760589f, CrossEntropyLoss().call(logits, target).ToSingle(), 1e-6f);
        Assert.Equal(1.40760589f, NLLLoss().call(LogSoftmax(1).call(logits), target).ToSingle(), 1e-6f);
        Assert.Equal(2.40760589f, CrossEntropyLoss(ignore_index: 2).call(logits, target).ToSingle(), 1e-6f);
        Assert.Equal([2], CrossEntropyLoss(reduction: Reduction.None).call(logits, target).shape);
        Assert.Equal(Reduction.Sum, MSELoss(Reduction.Sum).reduction);
        Assert.Equal(0.1, new CrossEntropyLoss(label_smoothing: 0.1).label_smoothing);
        Assert.Equal(1, L1Loss().call(logits, logits + 1).ToSingle());
    }
}
