using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether gradients are computed for this tensor. It can be set only on leaf tensors of a floating-point type.</summary>
        public bool requires_grad
        {
            get => Impl.RequiresGrad;
            set => requires_grad_(value);
        }

        /// <summary>The gradient accumulated by <see cref="backward()"/>; null until then.</summary>
        public Tensor? grad
        {
            get => Impl.Grad is null ? null : new Tensor(Impl.Grad.AddReference());
            set
            {
                if (value is not null && !value.Impl.Sizes.AsSpan().SequenceEqual(Impl.Sizes))
                {
                    throw Shapes.Error(
                        $"assigned grad has data of a different size: {Shapes.Text(value.Impl.Sizes)} for a tensor of "
                            + $"{Shapes.Text(Impl.Sizes)}");
                }
                Impl.SetGrad(value?.Impl.AddReference());
            }
        }

        /// <summary>Sets <c>requires_grad</c> in place.</summary>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            if (requires_grad)
                Recording.RequireFloat(this);
            if (!requires_grad && Impl.GradFn is not null)
                throw Shapes.Error("you can only change requires_grad flags of leaf variables.");
            Impl.RequiresGrad = requires_grad;
            return this;
        }

        /// <summary>Sets <see cref="requires_grad"/> and returns this tensor.</summary>
        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>Keeps the gradient of this non-leaf tensor in <see cref="grad"/>.</summary>
        public void retain_grad()
        {
            if (!Impl.RequiresGrad)
                throw Shapes.Error("can't retain_grad on Tensor that has requires_grad=False");
            if (Impl.GradFn is not null)
                Impl.GradFn.Retains = Impl;
        }

        /// <inheritdoc cref="backward(IList{Tensor}, bool, bool, IList{Tensor})"/>
        public void backward() => backward(null);

        /// <summary>Computes the gradients of the leaves that this tensor was computed from and accumulates them.</summary>
        public void backward(
            IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            BackwardPass.Accumulate([this], grad_tensors, retain_graph || create_graph, create_graph, inputs);

        /// <summary>Returns a tensor with the same values, detached from the graph.</summary>
        public Tensor detach() => new(Impl.Alias());

        /// <summary>Detaches this tensor from the graph in place.</summary>
        public Tensor detach_()
        {
            Impl.Detach();
            return this;
        }

        /// <summary>Returns a second object for the same tensor: what happens to one, also in the graph, happens to the other.</summary>
        public Tensor alias() => new(Impl.AddReference());

        /// <summary>Returns a view of all of this tensor.</summary>
        internal Tensor ViewWhole()
        {
            TensorImpl same = Impl.Alias();
            same.SetRoot(Impl);
            return new Tensor(same).Record("AliasBackward", [this], [], static (g, _) => g);
        }

        /// <summary>
        /// Returns a copy of this tensor in memory of its own, whose dimensions keep their order; gradients flow through it.
        /// </summary>
        public Tensor clone() => CopyInOrderOf(Impl);

        /// <summary>Returns a copy whose dimensions lie in memory as another tensor's of its shape; gradients flow through it.</summary>
        internal Tensor CopyInOrderOf(TensorImpl other) => DimensionOrder.Of(other) is { } order ? CopyInOrder(order) : DenseCopy();

        /// <summary>Returns a copy whose dimensions lie in memory in an order; gradients flow through it.</summary>
        internal Tensor CopyInOrder(DimensionOrder order)
        {
            TensorImpl arranged = order.View(Impl), copy = order.Empty(Impl.Sizes, Impl.DType), target = order.View(copy);
            Casting.CopyInto(arranged, target);
            arranged.Release();
            target.Release();
            return new Tensor(copy).Record("CloneBackward", [this], [], static (g, _) => g);
        }

        /// <summary>Returns a copy that is row-major; gradients flow through it.</summary>
        internal Tensor DenseCopy()
        {
            Tensor result;
            if (Impl.Format == MemoryFormat.ChannelsLast)
            {
                result = Elementwise.Unary<float, float>(this, Impl.DType, static (x, y) => x.CopyTo(y));
            }
            else
            {
                result = Empty(Impl.Sizes, Impl.DType);
                Casting.CopyInto(this, result);
            }

            return result.Record("CloneBackward", [this], [], static (g, _) => g);
        }

        /// <summary>
        /// Returns this tensor with its elements contiguous in row-major order: an alias if it is already contiguous, otherwise a copy.
        /// </summary>
        public Tensor contiguous() => Impl.IsContiguous ? alias() : DenseCopy();
    }
}
